/** Sends pieces of work with a bounded number unanswered, and settles the answers in the order of the pieces. */
export interface Queue<Piece> {
  /** Waits while too much is unanswered; throws what a former piece threw. */
  push(piece: Piece): Promise<void>;
  drained(): Promise<void>;
}

export function createQueue<Piece, Answer>(options: {
  readonly inFlight: number;
  readonly send: (piece: Piece) => Promise<Answer>;
  readonly settle: (piece: Piece, answer: Answer) => Promise<void>;
}): Queue<Piece> {
  const waiting: { piece: Piece; answer: Promise<Answer> }[] = [];
  const settleFirst = async () => {
    const first = waiting.shift();
    if (first !== undefined) await options.settle(first.piece, await first.answer);
  };
  return {
    push: async (piece) => {
      const answer = options.send(piece);
      // The failure is thrown when its turn comes to be settled.
      answer.catch(() => undefined);
      waiting.push({ piece, answer });
      while (waiting.length >= options.inFlight) await settleFirst();
    },
    drained: async () => {
      while (waiting.length > 0) await settleFirst();
    },
  };
}
