export interface Step {
  readonly name: string;
  readonly needs?: readonly string[];
  readonly room?: number;
  readonly isLong?: boolean;
  readonly hasWindows?: boolean;
}

export interface Rules<Row extends Step> {
  readonly cores: number;
  readonly screens: number;
  readonly take: (step: Row) => Promise<boolean>;
  readonly skip: (step: Row, failed: string) => void;
  readonly print: (text: string) => void;
}

export declare function sideBySide<Row extends Step>(steps: readonly Row[], rules: Rules<Row>): Promise<void>;
