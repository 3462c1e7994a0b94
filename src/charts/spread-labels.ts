/**
 * Moves labels apart so that none covers another: each as near to its own place as the others
 * allow, in unchanged order.
 *
 * Labels that touch are pooled into one block, whose place is the mean of what its members
 * want (pool adjacent violators), so the sum of squared moves is the least possible.
 */
export interface WantedLabel {
  /** px, centre */
  readonly y: number;
  /** px that it needs, gap included */
  readonly height: number;
}

interface Block {
  readonly from: number;
  readonly count: number;
  /** Sum over members of (wanted − offset within the block). */
  readonly sum: number;
  readonly height: number;
}

/** @param labels sorted by `y`; @returns centres in the same order, within [0, space] where they fit at all */
export function spreadLabels(labels: readonly WantedLabel[], space: number): number[] {
  const total = labels.reduce((sum, label) => sum + label.height, 0);
  const blocks: Block[] = [];
  labels.forEach((label, i) => {
    let block: Block = { from: i, count: 1, sum: label.y - label.height / 2, height: label.height };
    let above = blocks.at(-1);
    while (above && top(above, space, total) + above.height > top(block, space, total)) {
      blocks.pop();
      block = joined(above, block);
      above = blocks.at(-1);
    }
    blocks.push(block);
  });
  return blocks.flatMap((block) => centres(block, labels, top(block, space, total)));
}

function joined(above: Block, below: Block): Block {
  return {
    from: above.from,
    count: above.count + below.count,
    sum: above.sum + below.sum - below.count * above.height,
    height: above.height + below.height,
  };
}

function top(block: Block, space: number, total: number): number {
  const wanted = block.sum / block.count;
  return total > space ? wanted : Math.min(space - block.height, Math.max(0, wanted));
}

function centres(block: Block, labels: readonly WantedLabel[], start: number): number[] {
  let y = start;
  return labels.slice(block.from, block.from + block.count).map(({ height }) => {
    y += height;
    return Math.round((y - height / 2) * 10) / 10;
  });
}
