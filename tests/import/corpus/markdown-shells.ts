import {items, slug, tableOf} from './parts.ts';
import type {Saved} from './shells.ts';
import type {Subject} from './subjects.ts';

const bullets = (texts: readonly string[], sign = '-') => texts.map((t) => `${sign} ${t}`).join('\n');
const numbers = (texts: readonly string[]) => texts.map((t) => `1. ${t}`).join('\n');
const table = ([head = [], ...rows]: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** Hugo: TOML in front, shortcodes around a warning, terms as definitions in HTML. */
function hugo(s: Subject): Saved {
  return {
    file: 'index.md',
    clutter: ['draft = false'],
    bytes: `+++\ntitle = "${s.title}"\ndraft = false\n+++\n\n${s.opening.join('\n\n')}\n\n{{< toc >}}\n\n## ${s.signs.heading}\n\n${s.signs.lead}\n\n${bullets(s.signs.items, '*')}\n\n## ${s.table.heading}\n\n${table(s.table.rows)}\n\n## ${s.steps.heading} {#steps}\n\n${numbers(s.steps.items)}\n\n{{% notice warning "${s.warning.heading}" %}}\n${s.warning.text}\n\n${bullets(s.warning.items)}\n{{% /notice %}}\n\n## ${s.terms.heading}\n\n<dl>\n${s.terms.pairs.map(([a, b]) => `<dt>${a}</dt>\n<dd>${b}</dd>`).join('\n')}\n</dl>\n\n### ${s.question.asked}\n\n${s.question.answer}\n`,
  };
}

/** Docusaurus: imports, components with titles, admonitions with a title. */
function docusaurus(s: Subject): Saved {
  return {
    file: `${slug(s.title)}.mdx`,
    clutter: ['import Tabs', 'sidebar_position'],
    bytes: `---\nsidebar_position: 3\ntitle: ${s.title}\n---\n\nimport Tabs from '@theme/Tabs';\nimport TabItem from '@theme/TabItem';\n\n${s.opening.join('\n\n')}\n\n## ${s.signs.heading}\n\n<Tabs>\n<TabItem value="a" label="${s.signs.lead}">\n\n${bullets(s.signs.items)}\n\n</TabItem>\n</Tabs>\n\n## ${s.table.heading}\n\n${table(s.table.rows)}\n\n## ${s.steps.heading}\n\n${numbers(s.steps.items)}\n\n:::danger[${s.warning.heading}]\n\n${s.warning.text}\n\n${bullets(s.warning.items)}\n\n:::\n\n## ${s.terms.heading}\n\n${s.terms.pairs.map(([a, b]) => `**${a}**<br/>${b}`).join('\n\n')}\n\n<details>\n<summary>${s.question.asked}</summary>\n\n${s.question.answer}\n\n</details>\n`,
  };
}

/** Jekyll: Liquid tags, attribute lists, blocks of HTML between the Markdown. */
function jekyll(s: Subject): Saved {
  return {
    file: '2024-05-01-post.md',
    clutter: ['layout: post', 'include share'],
    bytes: `---\nlayout: post\ntitle: "${s.title}"\n---\n\n{% include share.html %}\n\n${s.opening.join('\n\n')}\n{: .lead}\n\n## ${s.signs.heading}\n\n${s.signs.lead}\n\n${bullets(s.signs.items, '+')}\n\n## ${s.table.heading}\n\n${tableOf(s.table.rows)}\n\n## ${s.steps.heading}\n\n<ol>\n${items(s.steps.items)}\n</ol>\n\n<div class="warning" markdown="1">\n\n## ${s.warning.heading}\n\n${s.warning.text}\n\n${bullets(s.warning.items)}\n\n</div>\n\n## ${s.terms.heading}\n\n<p><b>${s.terms.pairs.map(([a, b]) => `${a}</b>: ${b}`).join('</p>\n<p><b>')}</p>\n\n## ${s.question.asked}\n\n<p>${s.question.answer}</p>\n`,
  };
}

/** MkDocs: admonitions and tabs by indentation, a list of contents of links. */
function mkdocs(s: Subject): Saved {
  const indented = (text: string) => text.replace(/^(?=.)/gm, '    ');
  return {
    file: `${slug(s.title)}.md`,
    clutter: [],
    bytes: `# ${s.title}\n\n[TOC]\n\n- [${s.signs.heading}](#a)\n- [${s.table.heading}](#b)\n- [${s.steps.heading}](#c)\n\n${s.opening.join('\n\n')}\n\n## ${s.signs.heading}\n\n=== "${s.signs.lead}"\n\n${indented(bullets(s.signs.items))}\n\n## ${s.table.heading}\n\n${table(s.table.rows)}\n\n## ${s.steps.heading}\n\n${numbers(s.steps.items)}\n\n!!! warning "${s.warning.heading}"\n\n${indented(`${s.warning.text}\n\n${bullets(s.warning.items)}`)}\n\n## ${s.terms.heading}\n\n${s.terms.pairs.map(([a, b]) => `${a}\n:   ${b}`).join('\n\n')}\n\n??? question "${s.question.asked}"\n\n${indented(s.question.answer)}\n`,
  };
}

/** Obsidian and the like: call-outs as quotes, struck words, a fence around sentences, footnotes. */
function notes(s: Subject): Saved {
  return {
    file: `${s.title}.md`,
    clutter: [],
    bytes: `${s.title}\n=====\n\n${s.opening.join('[^1]\n\n')}\n\n## ${s.signs.heading}\n\n${s.signs.lead}\n${bullets(s.signs.items)}\n\n## ${s.table.heading}\n\n${table(s.table.rows)}\n\n## ${s.steps.heading}\n\n${numbers(s.steps.items)}\n\n> [!WARNING]\n> **${s.warning.heading}**\n>\n> ${s.warning.text}\n>\n${s.warning.items.map((i) => `> - ${i}`).join('\n')}\n\n## ${s.terms.heading}\n\n${s.terms.pairs.map(([a, b]) => `- ${a}: ${b}`).join('\n')}\n\n## ${s.question.asked}\n\n\`\`\`\n${s.question.answer}\n\`\`\`\n\n[^1]: A note to it.\n`,
  };
}

export const markdownShells: Readonly<Record<string, (s: Subject) => Saved>> = {
  hugo,
  docusaurus,
  jekyll,
  mkdocs,
  notes,
};
