export interface LaunchOptions {
  executablePath?: string;
  args: string[];
  env?: Record<string, string>;
}

export function browser(packageName?: string): LaunchOptions;
