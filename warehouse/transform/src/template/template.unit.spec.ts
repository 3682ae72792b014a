import { parseTemplate } from './parse-template';
import { renderTemplate, type RenderContext } from './render-template';
import { ProjectError } from './template';

const context: RenderContext = {
  ref: (model) => `marts.${model}`,
  source: (source, table) => `${source}.${table}`,
  self: 'marts.me',
  incremental: false,
  vars: { days: 3, on: true, list: ['a'] },
};
const render = (text: string, changes: Partial<RenderContext> = {}) =>
  renderTemplate(parseTemplate('m.sql', text), { ...context, ...changes });

describe('templates', () => {
  it.each([
    ["select * from {{ ref('deals') }}", 'select * from marts.deals'],
    ['select * from {{ source("raw", "events") }}', 'select * from raw.events'],
    ["{{ config(materialized='table', order_by=['a', 'b'], settings={'x': 1}) }}\nselect 1", 'select 1'],
    ["select {{ var('days') }} + {{ var('more', 4) }}", 'select 3 + 4'],
    ['select {# why #}1', 'select 1'],
    ['a\n{%- if is_incremental() %} b{% else %} c{% endif %}', 'a c'],
    ["{% if var('on') %}yes{% endif %}{% if not var('on') %}no{% endif %}", 'yes'],
    ['a {{- this -}} b', 'amarts.meb'],
  ])('renders %j', (text, expected) => {
    expect(render(text)).toBe(expected);
  });

  it('takes the other branch in an incremental run, nested too', () => {
    const text = "{% if is_incremental() %}x{% if not var('on') %}y{% else %}z{% endif %}{% endif %}";
    expect(render(text, { incremental: true })).toBe('xz');
    expect(render(text)).toBe('');
  });

  it.each([
    ['a\nb {% for x in y %}', 'm.sql:2: `{% for x in y %}` is not supported here'],
    ['{{ config(x=ref("y")) }}', 'm.sql:1: "ref" is not a literal'],
    ["\n\n{{ ref('a') | upper }}", 'm.sql:3: "| upper" is not supported'],
    ['{{ dbt_utils.star() }}', 'm.sql:1: ".star()" is not supported'],
    ['{{ my_macro() }}', 'm.sql:1: "my_macro" is not supported'],
    ['{% if is_incremental() %}', 'm.sql:1: `if` without `endif`'],
    ['{% endif %}', 'm.sql:1: `{% endif %}` is not supported here'],
    ['{% if 1 == 2 %}{% endif %}', 'm.sql:1: "1" is not a name'],
    ["{{ var('unknown') }}", 'm.sql:1: var "unknown" has no value'],
    ["{{ var('list') }}", 'm.sql:1: only a string or a number'],
    ["{{ ref('a', 'b') }}", "m.sql:1: expected ref('model')"],
    ['{{ is_incremental() }}', 'm.sql:1: is_incremental() is a condition'],
  ])('refuses %j with file and line', (text, message) => {
    expect(() => render(text)).toThrow(ProjectError);
    expect(() => render(text)).toThrow(message);
  });
});
