/** One line of one fund in a plan: what accrues and what is booked, 元 a month over the timeline. */
export type Side = 'income' | 'expenditure';

export interface PlanLine {
  readonly fund: string;
  readonly side: Side;
  readonly id: string;
  /** 元 a month over the timeline. */
  readonly accrual: Float64Array;
  readonly booked: Float64Array;
  /** accrued − booked before the timeline: what had been received early (−) or was still due (+), 元. */
  readonly opening: number;
  /** Who pays it, where several do: what each books, 元 a month. */
  readonly parts?: readonly { readonly id: string; readonly booked: Float64Array }[];
}

export type LineSeries = Pick<PlanLine, 'accrual' | 'booked' | 'opening' | 'parts'>;
