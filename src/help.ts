const commonOptions = `
Options of every command
  --content DIR   folder of clinic.yaml and the topics        (default: content)
  --out DIR       folder of what is made                      (default: output)
  --quiet, -q     say nothing but problems
  --json          print the result as JSON on standard output
  --help, -h      this help
  --version, -v   the version

Exit codes
  0 fine   1 the content has errors   2 wrong usage   3 the machine stands in the way   130, 143 interrupted`;

const overview = `claimleaf: articles in, a dataset of claims and printed sheets out.

Usage: claimleaf COMMAND [OPTIONS]

Commands
  import    a saved page as an article for review
  build     dataset, sheets as PDF, index page and manifest
  dataset   the dataset alone
  export    the claims for other programs: JSON-LD, and a data package of CSV tables
  check     every rule over articles, vocabulary, decisions, dataset, sheets and printed pages
  explain   a claim, a sheet, its version or words, traced to the quotes in the articles
  review    what waits to be decided, and the decisions written down
  diff      what has changed between two datasets, by claim, and which sheets it touches
  release   records the printed sheets that are handed out
  recall    the papers to take back, as a claim on them has changed or their date is past
  init      a small content folder with comments to start from

\`claimleaf COMMAND --help\` says more.
${commonOptions}`;

const commands: Readonly<Record<string, string>> = {
  import: `Usage: claimleaf import FILE… --topic TOPIC [--dry-run] [--retrieved YYYY-MM-DD] [--title T] [--update]

Makes an article for review of each saved page (text, HTML, DOCX, Markdown): DIR/<topic>/articles/<id>.md. Says what
was dropped, and why. A file that was imported before is left alone; where it has changed since, the difference is
shown and nothing is written.

  --topic TOPIC      the topic's folder
  --dry-run          print the article and what was dropped; write nothing
  --retrieved DAY    the day on which the page was saved      (default: the day the topic names)
  --title T          the title, where the page has none
  --update           take over what has changed in a page that was imported before
${commonOptions}`,
  build: `Usage: claimleaf build [--only GLOB] [--jobs N] [--no-cache] [--frozen]

Makes everything: DIR/dataset.json, claims.jsonl, sheets/<topic>/<sheet>.<size>.pdf, exports/, index.html,
manifest.json. The output is replaced as a whole, and only when nothing went wrong.

  --only GLOB     print only these sheets, e.g. 'my-topic/overview' or '*/overview'
  --jobs N, -j N  sheets printed at once                      (default: processors + 1, at most 4)
  --no-cache      print every sheet again, even where nothing has changed
  --frozen        fail where the dataset would differ from the one in DIR; for CI
${commonOptions}`,
  dataset: `Usage: claimleaf dataset [--frozen]

Makes DIR/dataset.json and claims.jsonl, and prints nothing.

  --frozen        fail where the dataset would differ from the one in DIR; writes nothing
${commonOptions}`,
  export: `Usage: claimleaf export [--format jsonld|datapackage] [--topic TOPIC]

Makes DIR/exports/: dataset.jsonld (schema.org, PROV, Web Annotation), datapackage.json and its CSV tables
(Frictionless). The same files as \`build\` makes.

  --format F      only this format                            (default: both)
  --topic TOPIC   only this topic, into DIR/exports/TOPIC/
${commonOptions}`,
  check: `Usage: claimleaf check [--format pretty|json|sarif|junit|github] [--no-print] [--jobs N] [--no-cache]

Runs every rule over articles, vocabulary, decisions, dataset, sheets and printed pages, and says how much of each
article became claims. Prints in memory and writes no files. docs/rules.md lists the rules; clinic.yaml sets how bad
each is (checks.severity) and what is left out for a time (checks.suppress). SOURCE_DATE_EPOCH gives the day on which
review days and suppressions are judged; without it, it is the day on which the articles were collected.
The report goes to standard output, progress to standard error.

  --format F      pretty  for people: each problem with its line                          (the default)
                  json    for programs: schemas/diagnostics.schema.json
                  sarif   SARIF 2.1.0, for code scanning
                  junit   JUnit XML, for the test reports of CI servers
                  github  annotations on pull requests; in a GitHub run also the job summary, and the
                          step's outputs 'errors' and 'warnings'
  --no-print      all but the printed pages: faster, and without a browser
  --jobs N, -j N  sheets printed at once                      (default: processors + 1, at most 4)
  --no-cache      print every sheet again, even where nothing has changed

With CLAIMLEAF_RULES_URL, the address of docs/rules.md, the rules in SARIF lead to it.
${commonOptions}`,
  explain: `Usage: claimleaf explain CLAIM | TOPIC/SHEET [--quotes] | VERSION [--quotes] | --text 'WORDS'

Shows a claim with every quote behind it (file, line, section, certainty, rule), what disagrees with it, and the sheets
that print it. For a sheet, all that it prints, in the order of reading: each sentence with its claims, and other words
as "no claim". VERSION is what a footer says, 7 letters and digits: it finds the sheet that the paper is.

  --quotes        for a sheet, also the quotes behind each claim (--json has them always)
  --text 'WORDS'  every claim in which all the words stand, and every printed sentence: as typed off the paper
${commonOptions}`,
  review: `Usage: claimleaf review [--topic TOPIC] [--by WHO] [--on DAY]
       claimleaf review --list [--topic TOPIC]
       claimleaf review --decide ID --verdict V --by WHO --why TEXT [--prefer CLAIM] [--wording W] [--rating R] [--on DAY]

Asks an editor about each conflict that is open, each decision whose statements have changed since, and each proposal,
with both sides next to each other, and writes the answer to DIR/<topic>/decisions.yaml at once. Comments, order and line
ends of that file stay. Ctrl-C keeps what was decided so far. Needs a terminal; --list and --decide do not.

  --topic TOPIC   only this topic
  --list          print what waits, with its quotes, hash and sheets; ask nothing (also with --json)
  --decide ID     decide this without being asked: an id of --list, or of a claim
  --verdict V     same, distinct, narrower, conflict, not-a-conflict, prefer, hide
  --prefer CLAIM  with the verdict 'prefer': the claim that sheets print
  --by WHO        the person who decides
  --why TEXT      the reason, from the articles
  --wording W     words to print instead of the pattern's
  --rating R      certainty of the evidence: high, moderate, low, very-low
  --on DAY        day of the decision, YYYY-MM-DD             (default: today)
${commonOptions}`,
  diff: `Usage: claimleaf diff OLD [NEW] [--format pretty|json|markdown] [--exit-code] [--file PATH]

Compares two datasets: claims added, removed, strengthened, weakened, newly in conflict or worded otherwise, old and
new side by side; conflicts, articles, entities; and the sheets of the content folder that are touched. OLD and NEW are
each a dataset.json or a git revision (HEAD~1, main, v1.2). Without NEW, OLD is compared with what the content gives.

  --format F      pretty for people, json for programs (schemas/diff.schema.json), markdown for a pull request's comment
  --exit-code     end with 1 where something has changed; otherwise changes end with 0
  --file PATH     where the dataset stands in a revision       (default: dataset.json in --out)
${commonOptions}`,
  release: `Usage: claimleaf release [--name NAME] [--on YYYY-MM-DD]

Records the sheets of the output folder as handed out: content/releases/NAME.json, with every PDF's SHA-256 and what
each claim on them says, for \`claimleaf recall\`. Commit it. The sheets must be those that the content gives: build
first. A release is never written over.

  --name NAME     its name, such as 2026.1                    (default: the next one of the year)
  --on DAY        its day                                     (default: that of SOURCE_DATE_EPOCH, or today in UTC)
${commonOptions}`,
  recall: `Usage: claimleaf recall [--claim ID | --since REV] [--on YYYY-MM-DD] [--format pretty|json|markdown]

Lists every released version of a sheet that carries a claim which the content has withdrawn, changed, hidden or which
is newly in conflict, or whose review date is past, with each reason: papers to take back. Ends with 1 where there are
any, and with 0 where there are none.

  --claim ID      only the papers that carry this claim, those too that are fine; it may be gone from the content
  --since REV     only what has changed since a git revision; review dates do not count
  --file PATH     where the dataset stands in that revision    (default: dataset.json in --out)
  --on DAY        the day on which review dates are judged; without it that of SOURCE_DATE_EPOCH, and else they are not
  --format F      pretty for people, json for programs, markdown for a list to send round
${commonOptions}`,
  init: `Usage: claimleaf init [DIR]

Writes a small content folder with comments: clinic, topic, one article, vocabulary, one sheet. DIR is 'content' where
it is left out; a folder that holds something already is not touched.
${commonOptions}`,
};

/** The help of a command, or of the program. */
export function helpFor(command: string): string {
  return Object.hasOwn(commands, command) ? (commands[command] as string) : overview;
}
