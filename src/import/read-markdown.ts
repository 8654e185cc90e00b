import type {Nodes, PhrasingContent, Root, RootContent} from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {must} from '../base/must.ts';
import {present} from '../base/present.ts';
import type {Dropped} from './imported.ts';
import {toMarkdown} from './to-markdown.ts';

/** A Markdown file as a tree, without its front matter, raw HTML, pictures and links that lead elsewhere than the web. */
export function readMarkdown(text: string): {root: Root; words: string; dropped: Dropped[]} {
  const dropped: Dropped[] = [];
  const whole = parser.parse(text) as Root;
  const matter = whole.children.filter((node) => node.type === 'yaml');
  whole.children = whole.children.filter((node) => node.type !== 'yaml');
  const words = [...matter.map((node) => ('value' in node ? String(node.value) : '')), toMarkdown(whole)].join('\n');
  for (const node of matter) dropped.push({text: sourceOf(node), reason: 'front matter', line: lineOf(node)});
  strip(whole);
  return {root: whole, words, dropped};

  function strip(parent: Nodes): void {
    if (!('children' in parent)) return;
    parent.children = (parent.children as RootContent[]).flatMap((child): RootContent[] => {
      if (child.type === 'html') return drop(child, 'raw HTML');
      if (child.type === 'image' || child.type === 'imageReference') return drop(child, 'picture');
      strip(child);
      if (child.type === 'link' && !/^(https?|mailto):/i.test(child.url)) {
        dropped.push({
          text: present([child.url, child.title]).join(' ').trim(),
          reason: 'address of a link',
          line: lineOf(child),
        });
        return child.children as PhrasingContent[];
      }
      if (child.type === 'paragraph' && child.children.length === 0) return [];
      return [child];
    }) as typeof parent.children;
  }

  function drop(node: Nodes, reason: string): [] {
    dropped.push({text: sourceOf(node), reason, line: lineOf(node)});
    return [];
  }

  function sourceOf(node: Nodes): string {
    return text.slice(
      must(node.position?.start.offset, 'what was parsed has a place'),
      must(node.position?.end.offset, 'what was parsed has a place'),
    );
  }
}

const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm).freeze();
const lineOf = (node: Nodes) => node.position?.start.line ?? 1;
