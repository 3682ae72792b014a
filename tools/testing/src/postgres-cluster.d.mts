/** See postgres-cluster.mjs: plain JavaScript, because jest's global setup runs before any TypeScript. */
export declare function startPostgresCluster(options: {
  readonly settings: Readonly<Record<string, string>>;
  /** Where its folder is made. @default the system's temporary folder */
  readonly folder?: string;
}): Promise<{ readonly url: string; stop(): Promise<void> }>;
