// The scripted model's work on each issue of the demo. It sees only the messages of one conversation, as the real model
// would. Every step depends on the prompt and the earlier tool results alone.
import { titles } from './issues.ts';
import { answerScaled } from './scale-tasks.ts';
import { bash, type Block, commit, type Conversation, done, read, steps, type Task, test, write } from './script-steps.ts';

const discount = steps(
  [
    (conversation) =>
      write(
        conversation,
        'src/discount.js',
        '/** Discount on an order in whole cents: 10 % from 100 dollars on. */\nexport function discountFor(cents) {\n  return cents >= 10000 ? Math.round(cents / 10) : 0;\n}\n',
      ),
    (conversation) =>
      write(
        conversation,
        'test/discount.test.js',
        test(
          'orders of 100 dollars get 10 % off',
          "import { discountFor } from '../src/discount.js';",
          '  assert.equal(discountFor(9999), 0);\n  assert.equal(discountFor(10000), 1000);',
        ),
      ),
    () => bash('node --test'),
    () => commit('Give a discount on large orders'),
  ],
  'Large orders get 10 % off.',
);

const hours = steps(
  [
    (conversation) => read(conversation, 'README.md'),
    (conversation) => ({
      tool: 'Edit',
      input: {
        file_path: `${conversation.cwd}/README.md`,
        old_string: '# Clam shack\n',
        new_string: '# Clam shack\n\nOpen Tuesday to Sunday, 11 to 22.\n',
      },
    }),
    () => commit('Say when we are open'),
  ],
  'The README has the opening hours.',
);

const receiptSource = `import { discountFor } from './discount.js';
import { formatPrice } from './format.js';
import { menu } from './menu.js';
import { total } from './price.js';

/** The receipt of an order, one line a dish. */
export function receipt(order) {
  const cents = total(order);
  const discount = discountFor(cents);
  return [
    ...order.map((dish) => \`\${dish} \${formatPrice(menu[dish])}\`),
    ...(discount > 0 ? [\`discount \${formatPrice(discount)}\`] : []),
    \`total \${formatPrice(cents - discount)}\`,
  ].join('\\n');
}
`;

/** The receipt needs a base with the discount, so the task first reads the discount's file. */
const receipt: Task = (conversation) => {
  if (conversation.results.length === 0) return [read(conversation, 'src/discount.js')];
  if (!conversation.results[0]?.includes('discountFor')) return done('There is no discount in this repository yet, so I cannot print it.');
  return steps(
    [
      () => bash('true'),
      () => write(conversation, 'src/receipt.js', receiptSource),
      () =>
        write(
          conversation,
          'test/receipt.test.js',
          test(
            'a receipt lists the dishes and ends with the total',
            "import { receipt } from '../src/receipt.js';",
            "  assert.match(receipt(['lemonade']), /^lemonade .*\\ntotal /);",
          ),
        ),
      () => bash('node --test'),
      () => commit('Print a receipt'),
    ],
    'Receipts list the dishes, the discount and the total.',
  )(conversation);
};

const feeLine = {
  naive: '  return cents + Math.max(100, Math.round(cents * 0.05));\n',
  careful: '  return cents === 0 ? 0 : cents + Math.max(100, Math.round(cents * 0.05));\n',
};
const feeTest = test(
  'a service fee of 5 %, at least one dollar, is part of the total',
  "import { total } from '../src/price.js';",
  "  assert.equal(total(['lemonade']), 425);\n  assert.equal(total(['lobster roll']), 2573);",
);

/** The first attempt runs only its own test and breaks another one. A later attempt repairs it only with CI's output in the prompt. */
const fee: Task = (conversation) => {
  const toldByCi = /an empty order costs nothing/.test(conversation.prompt);
  const line = toldByCi ? feeLine.careful : feeLine.naive;
  return steps(
    [
      () => read(conversation, 'src/price.js'),
      () => {
        const before = /^.*?( {2}return cents.*)$/m.exec(conversation.results[0] ?? '')?.[1] ?? '  return cents;';
        return {
          tool: 'Edit',
          input: { file_path: `${conversation.cwd}/src/price.js`, old_string: before, new_string: line.trimEnd() },
        };
      },
      () => bash(`cat > test/fee.test.js <<'END'\n${feeTest}END\nnode --test ${toldByCi ? '' : 'test/fee.test.js'}`),
      () => commit(toldByCi ? 'Charge no service fee on an empty order' : 'Charge a service fee'),
    ],
    'Orders include the service fee.',
  )(conversation);
};

const formats = {
  decimals: '(cents / 100).toFixed(2)',
  thousands: "(cents / 100).toLocaleString('en-US')",
  both: "(cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })",
};
const formatSource = (expression: string): string =>
  `/** Cents as text for the bill. */\nexport function formatPrice(cents) {\n  return ${expression};\n}\n`;
const has = {
  decimals: (text: string) => text.includes('toFixed(2)') || text.includes('minimumFractionDigits'),
  thousands: (text: string) => text.includes("toLocaleString('en-US'"),
};
const formatTests = {
  decimals: test(
    'every price has two decimals',
    "import { formatPrice } from '../src/format.js';",
    '  assert.match(formatPrice(850), /8\\.50$/);',
  ),
  thousands: test(
    'large prices have a thousands separator',
    "import { formatPrice } from '../src/format.js';",
    '  assert.match(formatPrice(125000000), /1,250,000/);',
  ),
};

/** Two issues change the same line. The one that lands second must read both sides of the conflict. */
const format =
  (mine: 'decimals' | 'thousands'): Task =>
  (conversation) => {
    const other = mine === 'decimals' ? 'thousands' : 'decimals';
    const merge = /merge the branch `?([\w./-]+?)`?[\s,.]/i.exec(conversation.prompt)?.[1];
    if (merge === undefined) {
      const expression = has[other](conversation.results[0] ?? '') ? formats.both : formats[mine];
      return steps(
        [
          () => read(conversation, 'src/format.js'),
          () => write(conversation, 'src/format.js', formatSource(expression)),
          () => write(conversation, `test/${mine}.test.js`, formatTests[mine]),
          () => bash('node --test'),
          () => commit(mine === 'decimals' ? 'Always show two decimals' : 'Show a thousands separator'),
        ],
        'Prices are formatted as asked.',
      )(conversation);
    }
    const conflict = conversation.results[1] ?? '';
    const sidesRead = /<<<<<<</.test(conflict) && />>>>>>>/.test(conflict) && has.decimals(conflict) && has.thousands(conflict);
    if (conversation.results.length >= 2 && !sidesRead) return done('I do not see both sides of the conflict, so I leave it as it is.');
    return steps(
      [
        () => bash(`git merge --no-edit ${merge} || git status --short`),
        () => read(conversation, 'src/format.js'),
        () => write(conversation, 'src/format.js', formatSource(formats.both)),
        () => bash('node --test'),
        () => bash('git add -A && git commit -q --no-edit && git log --oneline -1'),
      ],
      'Both formats hold: two decimals and a thousands separator.',
    )(conversation);
  };

const tasks: Record<string, Task> = {
  [titles.discount]: discount,
  [titles.decimals]: format('decimals'),
  [titles.thousands]: format('thousands'),
  [titles.receipt]: receipt,
  [titles.fee]: fee,
  [titles.hours]: hours,
};

/** Answers one request of Claude Code with the task of the issue whose title comes first in the prompt. */
export const answer = (conversation: Conversation): Block[] => {
  const scaled = answerScaled(conversation);
  if (scaled !== undefined) return scaled;
  const places = Object.keys(tasks)
    .map((title) => ({ title, at: conversation.prompt.indexOf(title) }))
    .filter((place) => place.at >= 0);
  const title = places.sort((a, b) => a.at - b.at)[0]?.title;
  return title === undefined ? done('I do not know this task.') : (tasks[title] as Task)(conversation);
};
