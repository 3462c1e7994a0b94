/** Whether a benefit line is care away from home, under another office (异地就医). */
export const isOutOfArea = (line: string): boolean => /\.(inProvince|outOf[A-Z]\w*)$/.test(line);
