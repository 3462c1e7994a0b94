/** The report of an invented city that ships with the program, loaded when asked for. */
export async function sampleReport(): Promise<string> {
  const { default: text } = await import('../../scenarios/reports/sample-city-2024h1.txt?raw');
  return text;
}
