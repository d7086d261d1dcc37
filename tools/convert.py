#!/usr/bin/env python3
"""Turn tables of depositary data (CSV) into the YAML of facts/.

    tools/convert.py TABLES_DIR FACTS_DIR [--as-at DAY] [--prune]

Every table in TABLES_DIR whose name is known is read and checked; if all are sound, the sections
of the files in FACTS_DIR that come from them are rewritten. A table that is not there leaves its
files alone, so an update may consist of one table.

What stands in facts/ and not in a table is kept:
- top-level keys other than the sections written here (the head, clauses, ...) and all comments
  stay byte for byte; a head is written only into a new file;
- a record whose note starts with "Corrected:" stays as it is, whatever the table says;
- a field that no table has (towards, severable, disputed, considered_from, checked ...) is carried
  over from the old record of the same key;
- a record that no table has stays, and is named on stderr; --prune drops it.
So a second run changes nothing.

Errors name file and line; with any error nothing is written and the exit code is 1.
The order of fields is that of src/knowledge/schema.c; `recourse check` reads the result.
"""
import argparse
import collections
import csv
import datetime
import glob
import os
import re
import sys

DATE = re.compile(r'(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$')

# How each kind of record is written: its fields in order, on one line (flow) or one field a line
# (block), what tells two records apart, the same without dates (an update may change a date), and
# what it is sorted by (nothing: the order of the file, then of the table).
Kind = collections.namedtuple('Kind', 'fields style key loose sort')


def kind(fields, style, key, loose='', sort=''):
    return Kind(fields.split(), style, key.split(), (loose or key).split(), sort.split())


PROVENANCE = ' confidence source checked note'
KINDS = {
    'state': kind('code iso2 name in_text adjective aliases un_member_from un_status group note',
                  'block', 'code', sort='code'),
    'act': kind('act implies may_amount_to note', 'flow', 'act'),
    'membership': kind('state from to' + PROVENANCE,
                       'flow', 'state from', 'state', 'state from'),
    'participation': kind('state signed consent deposit in_force denounced ended' + PROVENANCE,
                          'flow', 'state deposit', 'state', 'state deposit'),
    'declaration': kind('state article effect made effective withdrawn facts_after begun_after '
                        'persons window_from window_to crimes place referral conflict by towards '
                        'denies severable disputed scope' + PROVENANCE,
                        'flow', 'state article effect made', 'state article effect',
                        'state article made'),
    'optional-declaration': kind('state made effective terminated facts_from reciprocity '
                                 'twelve_months commonwealth other_means domestic self_judging '
                                 'multilateral armed_conflict only exclusions touches '
                                 'claim_notice immediate_change'
                                 + PROVENANCE, 'block', 'state made', 'state', 'state made'),
    'situation': kind('situation title states trigger resolution basis scope_from scope_to '
                      'considered_from opened status' + PROVENANCE, 'block', 'situation', sort='situation'),
    'decided': kind('case name court date reference holding provisions' + PROVENANCE,
                    'block', 'case'),
    'requester': kind('requester type authorised_by authorised_on reach majority requests'
                      + PROVENANCE, 'block', 'requester', sort='requester'),
    'vetoed': kind('date draft by subject', 'flow', 'draft', sort='date draft'),
    'organ-route': kind('name organ legal_basis starters vote veto blocked_by outcome precedents'
                        + PROVENANCE, 'block', 'name'),
    'labour-procedure': kind('name starters needs binding' + PROVENANCE, 'block', 'name'),
    'statute': kind('crime basis statute presence link links leave double_criminality '
                    'victims_start from to acts_from immunity_removed removed_from removed_by'
                    + PROVENANCE,
                    'block', 'crime basis from', 'crime basis', 'crime basis from'),
    'civil-remedy': kind('statute claim needs immunity cases from to against acts respondents '
                         'immunity_rule immunity_exception immunity_authority territory defendant '
                         'claimants reach reach_authority' + PROVENANCE,
                         'block', 'statute from', 'statute', 'statute from'),
    'measure': kind('id instrument citation kind from to acts respondents voluntary grounds decides '
                    'petition' + PROVENANCE,
                    'block', 'id', sort='id'),
    'mechanism': kind('id name claim kind legal_basis starters blocked_by today', 'block', 'id'),
}

# The order of the sections of a file, for those that have more than one.
SECTION_ORDER = ['clauses', 'parties', 'declarations', 'criminal', 'civil']


class Problems:
    """Errors with a place, collected, and notices for stderr."""

    def __init__(self):
        self.errors = []
        self.notices = []

    def error(self, file, line, text):
        self.errors.append(f'{file}:{line}: {text}')

    def notice(self, file, text):
        self.notices.append(f'{file}: {text}')


# ---- tables ----------------------------------------------------------------------------------

class Row(dict):
    """One line of a table; unknown columns are an error, not a KeyError."""

    file = line = problems = None

    def wrong(self, text):
        self.problems.error(self.file, self.line, text)

    def date(self, column):
        text = self[column]
        match = DATE.match(text)
        try:
            if text:
                datetime.date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
        except (TypeError, ValueError):
            self.wrong(f'{column}: no date: {text}')
        return text

    def word(self, column, *words):
        """[column] with hyphens for spaces, one of [words] if there are any."""
        text = self[column].replace(' ', '-')
        if words and text not in words:
            self.wrong(f'{column}: {self[column]} is none of {", ".join(filter(None, words))}')
        return text

    def flag(self, column, **more):
        """True, False, or "" (not known); [more] are further words allowed."""
        values = {'true': True, 'false': False, '': '', **more}
        if self[column] not in values:
            self.wrong(f'{column}: {self[column]} is neither true nor false')
        return values.get(self[column], '')

    def list(self, column):
        return [item.strip() for item in self[column].split(';') if item.strip()]


class Tables:
    """The tables of a folder. A table may be in parts: NAME.csv or NAME-PART.csv."""

    def __init__(self, folder, problems):
        self.folder = folder
        self.problems = problems
        self.unread = {os.path.basename(p) for p in glob.glob(os.path.join(folder, '*.csv'))}

    def rows(self, name, columns, parts=False):
        pattern = name + ('-*.csv' if parts else '.csv')
        for path in sorted(glob.glob(os.path.join(self.folder, pattern))):
            file = os.path.basename(path)
            self.unread.discard(file)
            try:
                with open(path, newline='', encoding='utf-8') as stream:
                    yield from self.read(file, csv.DictReader(stream),
                                         columns.split('|' if '|' in columns else None))
            except (OSError, UnicodeDecodeError, csv.Error) as problem:
                self.problems.error(file, 1, str(problem))

    def read(self, file, reader, columns):
        missing = [c for c in columns if c not in (reader.fieldnames or [])]
        if missing:
            self.problems.error(file, 1, 'missing column: ' + ', '.join(missing))
            return
        last = reader.line_num
        for cells in reader:
            line, last = last + 1, reader.line_num
            if None in cells or None in cells.values():
                self.problems.error(file, line, 'wrong number of columns')
                continue
            row = Row((key, value.strip()) for key, value in cells.items())
            row.file, row.line, row.problems = file, line, self.problems
            yield row


def tables_as_facts(text):
    """The tables name each other by file; the facts have files of their own."""
    text = text.replace('icj-optional-clause.csv', 'registers/optional-clause.yaml')
    return text.replace('states.csv', 'states.yaml')


def record(row, **fields):
    """A new record: what its row says. Empty fields are given too, so that they are not carried."""
    for column in ('confidence', 'source', 'note'):
        if column in row:
            fields.setdefault(column, tables_as_facts(row[column]))
    return {'row': row, 'fields': fields, 'defaults': {}}


# ---- YAML: writing ---------------------------------------------------------------------------

AMBIGUOUS = re.compile(r'(~|null|true|false|yes|no|on|off|y|n)$', re.IGNORECASE)


def quoted(text):
    out = ''
    for char in text:
        if char in '"\\':
            out += '\\' + char
        elif char < ' ':
            out += f'\\x{ord(char):02X}'
        else:
            out += char
    return f'"{out}"'


def scalar(value, flow):
    """[value] as one line of YAML; in a flow collection more has to be quoted."""
    if isinstance(value, bool):
        return 'yes' if value else 'no'
    if isinstance(value, list):
        return '[' + ', '.join(scalar(item, True) for item in value) + ']'
    safe = (value and value[0] not in '-?:,[]{}#&*!|>\'"%@` ' and not value.endswith((' ', ':'))
            and ': ' not in value and ' #' not in value and not re.search(r'[\x00-\x1f]', value)
            and not AMBIGUOUS.match(value))
    if flow and re.search(r'[\s,\[\]{}"]', value):
        safe = False
    return value if safe else quoted(value)


def written(style, fields, raws):
    """The lines of a record whose fields are given as YAML."""
    pairs = [(name, raws[name]) for name in fields if raws.get(name)]
    if style == 'flow':
        return ['  - {' + ', '.join(f'{name}: {raw}' for name, raw in pairs) + '}']
    lines = []
    for name, raw in pairs:
        first, *rest = raw.split('\n')
        lines.append((('    ' if lines else '  - ') + f'{name}: {first}').rstrip())
        lines += rest
    return lines


# ---- YAML: reading what stands in facts/ -----------------------------------------------------

def plain(raw):
    """The text of a scalar as written."""
    raw = raw.strip()
    if len(raw) > 1 and raw[0] == raw[-1] == '"':
        return re.sub(r'\\(x[0-9A-Fa-f]{2}|.)',
                      lambda m: chr(int(m[1][1:], 16)) if len(m[1]) == 3 else m[1],
                      raw[1:-1])
    if len(raw) > 1 and raw[0] == raw[-1] == "'":
        return raw[1:-1].replace("''", "'")
    return raw


def flow_parts(text):
    """`a, b, c` parted at its commas; None if a quote or a bracket stays open."""
    parts, depth, quote, start, i = [], 0, '', 0, 0
    while i < len(text):
        char = text[i]
        if quote:
            if char == '\\' and quote == '"':
                i += 1
            elif char == quote:
                quote = ''
        elif char in '"\'' and not text[start:i].rpartition(': ')[2].strip(' ['):
            quote = char
        elif char in '"\'' and depth and text[i - 1] in ' [,':
            quote = char
        elif char in '[{':
            depth += 1
        elif char in ']}':
            depth -= 1
        elif char == ',' and depth == 0:
            parts.append(text[start:i])
            start = i + 1
        i += 1
    parts.append(text[start:])
    return None if quote or depth else [part.strip() for part in parts if part.strip()]


def flow_pairs(text):
    """The pairs of `key: value, key: value`, values as written; None if it is not such a text."""
    pairs = {}
    for part in flow_parts(text) or []:
        name, colon, value = part.partition(':')
        if not colon:
            return None
        pairs[name.strip()] = value.strip()
    return pairs or None


class Old:
    """A record as it stands in a file: its comments, its lines, its fields as written."""

    def __init__(self, comments, lines, number):
        self.comments = comments
        self.lines = lines
        self.number = number  # line in the file
        self.raws = self.parse()

    def parse(self):
        body = re.sub(r'^\s*- ', '', self.lines[0])
        if body.lstrip().startswith('{'):
            end = body.rstrip().endswith('}') and not ''.join(self.lines[1:]).strip()
            return flow_pairs(body.strip()[1:-1]) if end else None
        indent = len(self.lines[0]) - len(body)
        raws, name = {}, None
        for line in [' ' * indent + body] + self.lines[1:]:
            match = re.match(r' {%d}([A-Za-z_]\w*):(?: (.*))?$' % indent, line)
            if match:
                name = match[1]
                raws[name] = match[2] or ''
            elif name and re.match(r'\s*(#|$)| {%d}( |- )' % indent, line):
                raws[name] += '\n' + line
            else:
                return None
        return {key: raw.rstrip('\n') for key, raw in raws.items()}

    def get(self, name):
        return plain(self.raws.get(name, ''))

    def list(self, name):
        return [plain(item) for item in flow_parts(self.raws.get(name, '').strip('[]')) or []]

    def is_corrected(self):
        return self.get('note').startswith('Corrected:')


class Section:
    def __init__(self, name, comments, body, line):
        self.name = name
        self.comments = comments  # the lines above its key
        self.body = body          # the line of its key and what belongs to it
        self.line = line


class FactsFile:
    """A file of facts as top-level keys, each with the lines above it. Knows nothing of records."""

    def __init__(self, folder, path):
        self.path = os.path.join(folder, path)
        self.name = 'facts/' + path
        self.sections = []
        self.before = ''
        self.is_new = not os.path.exists(self.path)
        if not self.is_new:
            with open(self.path, encoding='utf-8') as stream:
                self.before = stream.read()
        self.split(self.before.split('\n')[:-1] if self.before.endswith('\n')
                   else self.before.split('\n') if self.before else [])

    def split(self, lines):
        pending = []
        for number, line in enumerate(lines, 1):
            match = re.match(r'([A-Za-z_][\w-]*):(\s|$)', line)
            if match:
                self.sections.append(Section(match[1], pending, [line], number))
                pending = []
            elif not line.strip() or line.startswith('#'):
                pending.append(line)
            elif self.sections:
                self.sections[-1].body += pending + [line]
                pending = []
            else:
                pending.append(line)
        self.tail = pending

    def find(self, name):
        return next((s for s in self.sections if s.name == name), None)

    def head(self, pairs):
        """The head of a new file."""
        for name, value in pairs:
            if value:
                self.sections.append(Section(name, [], [f'{name}: {scalar(value, False)}'], 0))

    def put(self, name, lines):
        section = self.find(name)
        if section is None:
            section = Section(name, [''] if self.sections else [], [], 0)
            self.sections.insert(self.place_of(name), section)
        section.body = [name + ':'] + lines

    def place_of(self, name):
        rank = SECTION_ORDER.index(name) if name in SECTION_ORDER else len(SECTION_ORDER)
        for i, section in enumerate(self.sections):
            if section.name in SECTION_ORDER and SECTION_ORDER.index(section.name) > rank:
                return i
        return len(self.sections)

    def text(self):
        lines = []
        for section in self.sections:
            lines += section.comments + section.body
        return ''.join(line + '\n' for line in lines + self.tail)

    def save(self):
        """Writes the file if it changed; True if it did."""
        if self.text() == self.before:
            return False
        os.makedirs(os.path.dirname(self.path), exist_ok=True)
        with open(self.path + '.new', 'w', encoding='utf-8', newline='\n') as stream:
            stream.write(self.text())
        os.replace(self.path + '.new', self.path)
        return True


def old_records(file, section, problems):
    """The records of a section as they stand, and the comments after the last of them."""
    if section is None:
        return [], []
    records, comments, lines, indent = [], [], [], None
    for number, line in enumerate(section.body[1:], section.line + 1):
        match = re.match(r'( *)- ', line)
        if match and (indent is None or len(match[1]) == indent):
            indent = len(match[1])
            lines = [line]
            records.append((comments, lines, number))
            comments = []
        elif line.lstrip().startswith('#') and len(line) - len(line.lstrip()) <= (indent or 99):
            comments.append(line)
        elif lines and not comments:
            lines.append(line)
        else:
            comments.append(line)
    olds = [Old(*r) for r in records]
    for old in olds:
        if old.raws is None:
            problems.error(file.name, old.number, 'a record is `- {key: value, ...}` on one line, '
                           'or one `key: value` a line')
    return olds, comments


# ---- old and new together --------------------------------------------------------------------

def pair(kind, olds, news):
    """Index of the old record for each new one, or None: by the key, then by what is left of it
    without dates where that leaves one on either side."""
    partner = [None] * len(news)
    for names in (kind.key, kind.loose):
        left_olds, left_news = collections.defaultdict(list), collections.defaultdict(list)
        for i, old in enumerate(olds):
            if i not in partner:
                left_olds[tuple(old.get(n) for n in names)].append(i)
        for i, new in enumerate(news):
            if partner[i] is None:
                left_news[tuple(str(new['fields'].get(n, '')) for n in names)].append(i)
        for key, indices in left_news.items():
            same = left_olds.get(key, [])
            if names is kind.key or len(same) == len(indices) == 1:
                for new, old in zip(indices, same):
                    partner[new] = old
    return partner


def merged(kind, new, old, problems, file):
    """The lines of a record: what the table says, and what only the old record has."""
    flow = kind.style == 'flow'
    raws = {name: scalar(value, flow) for name, value in new['fields'].items()
            if value not in ('', [])}
    for name, value in new['defaults'].items():
        if value:
            raws[name] = scalar(value, flow)
    if old:
        for name, raw in old.raws.items():
            if name in new['fields']:
                continue
            if flow and '\n' in raw:
                problems.error(file.name, old.number, f'{name}: put the value on one line')
            if flow and raw[:1] not in '"\'[' and re.search(r'[,\[\]{}]', raw):
                raw = quoted(raw)
            raws[name] = raw
        unknown = [name for name in raws if name not in kind.fields]
        if unknown:
            problems.error(file.name, old.number, 'unknown field: ' + ', '.join(unknown))
    return written(kind.style, kind.fields, raws)


def rewrite(file, name, kind_name, news, problems, prune):
    """Puts the section [name] of [file] together from the new records and what is to be kept."""
    kind = KINDS[kind_name]
    olds, rest = old_records(file, file.find(name), problems)
    if problems.errors:
        return
    partner = pair(kind, olds, news)
    items = []                                 # (sort key, place in the old file, lines)
    for new, index in zip(news, partner):
        old = olds[index] if index is not None else None
        if old and old.is_corrected():
            problems.notice(file.name, f'{name}: {" ".join(old.get(n) for n in kind.key)}: '
                            'corrected by hand, kept')
            lines, key = old.lines, [old.get(n) for n in kind.sort]
        else:
            lines = merged(kind, new, old, problems, file)
            key = [str(new['fields'].get(n, '')) for n in kind.sort]
        items.append((key, len(olds) if index is None else index,
                      (old.comments if old else []) + lines))
    kept = []
    for index, old in enumerate(olds):
        if index not in partner and (old.is_corrected() or not prune):
            kept.append(' '.join(old.get(n) for n in kind.key))
            items.append(([old.get(n) for n in kind.sort], index, old.comments + old.lines))
    if kept:
        problems.notice(file.name, f'{name}: in no table, kept: {", ".join(kept)}')
    items.sort(key=lambda item: (item[0], item[1]))
    file.put(name, [line for item in items for line in item[2]] + rest)


# ---- from rows to records --------------------------------------------------------------------

SCOPE_FORMS = {'facts': 'facts_after', 'begun': 'begun_after', 'persons': 'persons',
               'from': 'window_from', 'to': 'window_to', 'crimes': 'crimes', 'place': 'place',
               'referral': 'referral', 'conflict': 'conflict', 'by': 'by'}


def split_scope(row):
    """The machine forms `key=value;` that a scope begins with, as fields, and its free words."""
    fields, rest = dict.fromkeys(SCOPE_FORMS.values(), ''), row['scope']
    while True:
        match = re.match(r'\s*([a-z]+)=([^;]*)(?:;|$)', rest)
        if not match:
            break
        form, value, rest = match[1], match[2].strip(), rest[match.end():]
        if form not in SCOPE_FORMS:
            row.wrong(f'scope: unknown form {form}=')
            continue
        if form in ('facts', 'begun'):
            if not value.startswith('after:'):
                row.wrong(f'scope: {form}= needs after:DAY')
            value = value.partition(':')[2]
        if form in ('facts', 'begun', 'from', 'to') and value and not DATE.match(value):
            row.wrong(f'scope: {form}=: no date: {value}')
        fields[SCOPE_FORMS[form]] = value
    return {**fields, 'scope': tables_as_facts(rest.strip())}


def by_statement(text):
    """The table of mechanisms calls the texts it discusses by a name of its own."""
    text = re.sub(r'\bseeds \d{3} and \d{3}\b', 'other claims', text)
    text = re.sub(r'\b(?:the )?seeds?\b(?: \d{3})?', 'the claim', text, flags=re.IGNORECASE)
    return re.sub(r'(^|\. )the claim', r'\1The claim', text)


class Converter:
    def __init__(self, tables, folder, as_at, prune, problems):
        self.tables = tables
        self.folder = folder
        self.as_at = as_at
        self.prune = prune
        self.problems = problems
        self.files = {}
        self.counts = collections.Counter()
        self.states = {}   # code -> code, and every name -> code
        self.treaties = set()

    def file(self, path):
        if path not in self.files:
            self.files[path] = FactsFile(self.folder, path)
        return self.files[path]

    def section(self, path, name, kind_name, records):
        """A section of a file; no records: no table, nothing to do."""
        if records and not self.problems.errors:
            rewrite(self.file(path), name, kind_name, records, self.problems, self.prune)
            self.counts[kind_name] += len(records)

    def state(self, row, column='state'):
        if row[column] not in self.states:
            row.wrong(f'{column}: no such State: {row[column]}')
        return row[column]

    def day(self):
        """`checked` of a new head."""
        if not self.as_at:
            self.problems.error('facts/catalogue.yaml', 1, 'missing: give --as-at DAY')
        return self.as_at

    def run(self):
        self.read_states()
        self.read_acts()
        self.read_catalogue()
        self.read_organisations()
        self.read_treaties()
        self.read_optional_clause()
        self.read_situations()
        self.read_decisions()
        self.read_registers()
        self.read_national_law()
        self.read_economic_law()

    # States, acts, order of routes

    def read_states(self):
        records = []
        for row in self.tables.rows('states', 'code iso2 name aliases adjective un_member_from '
                                    'un_status un_regional_group note'):
            if row['code'] in self.states:
                row.wrong(f'code: {row["code"]} twice')
            for name in [row['code'], row['name']] + row.list('aliases'):
                self.states[name] = row['code']
            records.append(record(
                row, code=row['code'], iso2=row['iso2'], name=row['name'],
                adjective=row['adjective'], aliases=row.list('aliases'),
                un_member_from=row.date('un_member_from'), un_status=row['un_status'],
                group=row['un_regional_group']))
        self.section('states.yaml', 'states', 'state', records)
        states = self.file('states.yaml')
        for old in old_records(states, states.find('states'), self.problems)[0]:
            for name in [old.get('code'), old.get('name')] + old.list('aliases'):
                self.states.setdefault(name, old.get('code'))

    def read_acts(self):
        rows = list(self.tables.rows('acts', 'act implies may_amount_to note'))
        known = {row['act'] for row in rows}
        for row in rows:
            for other in row.list('implies') + row.list('may_amount_to'):
                if other not in known:
                    row.wrong(f'no such act: {other}')
        self.section('acts.yaml', 'acts', 'act', [
            record(row, act=row['act'], implies=row.list('implies'),
                   may_amount_to=row.list('may_amount_to')) for row in rows])

    def read_catalogue(self):
        """The order of routes is written by hand; a table of routes gives a first one."""
        rows = list(self.tables.rows('routes', 'id'))
        file = self.file('catalogue.yaml')
        if rows and file.is_new:
            file.head([('facts_as_at', self.day())])
            file.put('order', ['  - ' + row['id'] for row in rows if '<' not in row['id']])

    # organisations and treaties

    def read_organisations(self):
        members = collections.defaultdict(list)
        for row in self.tables.rows('memberships', 'organisation state from to note confidence '
                                    'source'):
            members[row['organisation']].append(record(
                row, state=self.state(row), **{'from': row.date('from'), 'to': row.date('to')}))
        for organisation, records in sorted(members.items()):
            path = f'organisations/{organisation.lower()}.yaml'
            if self.file(path).is_new:
                sources = collections.Counter(r['fields']['source'] for r in records)
                self.file(path).head([
                    ('organisation', organisation), ('name', organisation),
                    ('source', sources.most_common(1)[0][0]), ('checked', self.day())])
                self.problems.notice('facts/' + path, 'new: write its full name')
            self.section(path, 'members', 'membership', records)

    def read_treaties(self):
        heads = list(self.tables.rows(
            'treaties', 'treaty title short adopted in_force entry_rule depositary_ref '
            'denunciation_clause denunciation_delay source', parts=True))
        self.treaties = {row['treaty'] for row in heads} | {
            os.path.basename(path)[:-len('.yaml')].upper()
            for path in glob.glob(os.path.join(self.folder, 'treaties', '*.yaml'))
            if not path.endswith('.cases.yaml')}
        for row in heads:
            self.treaty_head(row)
        parties, declarations = collections.defaultdict(list), collections.defaultdict(list)
        for row in self.tables.rows('participation', 'treaty state signed consent deposit in_force '
                                    'denounced ended confidence source note', parts=True):
            dates = {c: row.date(c) for c in ('signed', 'deposit', 'in_force', 'denounced',
                                              'ended')}
            consent = row.word('consent', '', 'ratification', 'accession', 'succession',
                               'acceptance', 'approval', 'confirmation')
            parties[self.treaty(row)].append(
                record(row, state=self.state(row), consent=consent, **dates))
        for row in self.tables.rows('declarations', 'treaty state provision effect made effective '
                                    'withdrawn scope confidence source note', parts=True):
            dates = {c: row.date(c) for c in ('made', 'effective', 'withdrawn')}
            effect = row.word('effect', 'accepts', 'excludes', 'conditions', 'objects')
            declarations[self.treaty(row)].append(
                record(row, state=self.state(row), article=row['provision'], effect=effect,
                       **dates, **split_scope(row)))
        for treaty in sorted(self.treaties):
            path = f'treaties/{treaty.lower()}.yaml'
            self.section(path, 'parties', 'participation', parties[treaty])
            self.section(path, 'declarations', 'declaration', declarations[treaty])

    def treaty(self, row):
        if row['treaty'] not in self.treaties:
            row.wrong(f'no such treaty: {row["treaty"]}')
        return row['treaty']

    def treaty_head(self, row):
        file = self.file(f'treaties/{row["treaty"].lower()}.yaml')
        head = [
            ('treaty', row['treaty']), ('title', row['title']), ('short', row['short']),
            ('adopted', row.date('adopted')), ('in_force', row.date('in_force')),
            ('entry', row['entry_rule'].replace('none', '')),
            ('depositary', row['depositary_ref']), ('denunciation', row['denunciation_clause']),
            ('notice', row['denunciation_delay']), ('source', tables_as_facts(row['source']))]
        self.counts['treaty'] += 1
        if file.is_new:
            file.head(head + [('checked', self.day())])
            self.problems.notice(file.name, 'new: write saves, saves_article and entry_article')
        else:
            for name, value in head[3:6]:
                section = file.find(name)
                old = plain(section.body[0].partition(':')[2]) if section else ''
                if old != value:
                    self.problems.notice(file.name, f'{name}: {old or "absent"} here, '
                                         f'{value or "absent"} in {row.file}:{row.line}, kept')

    # registers

    def read_optional_clause(self):
        records = []
        for row in self.tables.rows(
                'icj-optional-clause', 'state made effective terminated ratione_temporis_from '
                'reciprocity twelve_month_rule excludes_commonwealth excludes_other_means_agreed '
                'excludes_domestic_jurisdiction self_judging_domestic '
                'multilateral_treaty_reservation excludes_armed_conflict other_exclusions '
                'immediate_modification confidence source note'):
            records.append(record(
                row, state=self.state(row), made=row.date('made'),
                effective=row.date('effective'), terminated=row.date('terminated'),
                facts_from=row.date('ratione_temporis_from'),
                reciprocity=row.flag('reciprocity'),
                twelve_months=row.flag('twelve_month_rule'),
                commonwealth=row.flag('excludes_commonwealth', former='former'),
                other_means=row.flag('excludes_other_means_agreed'),
                domestic=row.flag('excludes_domestic_jurisdiction'),
                self_judging=row.flag('self_judging_domestic'),
                multilateral=row.flag('multilateral_treaty_reservation'),
                armed_conflict=row.flag('excludes_armed_conflict'),
                only=row['other_exclusions'].startswith('everything except') or '',
                exclusions=row['other_exclusions'],
                immediate_change=row.flag('immediate_modification')))
        self.section('registers/optional-clause.yaml', 'declarations', 'optional-declaration',
                     records)

    def read_situations(self):
        records = []
        for row in self.tables.rows('icc-situations', 'id situation state trigger basis '
                                    'temporal_scope_from temporal_scope_to opened status source '
                                    'note'):
            for code in row.list('state'):
                if code not in self.states:
                    row.wrong(f'state: no such State: {code}')
            opened = row.date('opened')
            examined_only = row['status'] in ('pe-closed', 'preliminary-examination')
            new = record(
                row, situation=row['id'], title=row['situation'], states=row.list('state'),
                trigger=row['trigger'],
                basis=row.word('basis', 'party', '12(3)', 'cross-border', 'SC-referral'),
                scope_from=row.date('temporal_scope_from'),
                scope_to=row.date('temporal_scope_to'),
                opened='' if examined_only else opened, status=row['status'])
            if examined_only:  # the table gives the day the examination was opened
                new['defaults']['considered_from'] = opened
            records.append(new)
        self.section('registers/situations.yaml', 'situations', 'situation', records)

    def read_decisions(self):
        records = []
        for row in self.tables.rows('icc-decisions', 'id decision date holding provisions '
                                    'confidence source'):
            symbol = re.match(r'ICC-|C\.N\.', row['source'])
            new = record(
                row, case=row['id'], name=row['decision'], date=row.date('date'),
                reference=row['source'] if symbol else '', holding=row['holding'],
                provisions=[p if p.startswith('VCLT') else 'ROME ' + p
                            for p in row.list('provisions')])
            new['defaults']['court'] = 'International Criminal Court'
            records.append(new)
        self.section('cases.yaml', 'cases', 'decided', records)

    def read_registers(self):
        records = []
        for row in self.tables.rows('advisory-opinions', 'requester type authorized_by '
                                    'authorized_on scope majority requests confidence source note'):
            authority = row['authorized_by']
            records.append(record(
                row, requester=row['requester'], type=row['type'],
                authorised_by='' if authority == 'not authorized' else authority,
                authorised_on=row.date('authorized_on'), reach=row['scope'],
                majority=row['majority'], requests=row['requests']))
        self.section('registers/requesters.yaml', 'requesters', 'requester', records)

        records = []
        for row in self.tables.rows('unsc-veto-history', 'date draft vetoed_by subject'):
            for name in row.list('vetoed_by'):
                if name not in self.states:
                    row.wrong(f'vetoed_by: no such State: {name}')
            records.append(record(
                row, date=row.date('date'), draft=row['draft'], subject=row['subject'],
                by=sorted(self.states.get(name, name) for name in row.list('vetoed_by'))))
        self.section('registers/vetoes.yaml', 'vetoes', 'vetoed', records)

        self.section('registers/organ-routes.yaml', 'procedures', 'organ-route', [
            record(row, name=row['route'], organ=row['organ'], legal_basis=row['legal_basis'],
                   starters=row['who_can_start'], vote=row['vote_needed'],
                   veto=row['veto_applies'], blocked_by=row['blocked_by'],
                   outcome=row['outcome'], precedents=row['precedents'])
            for row in self.tables.rows('un-political-routes', 'route organ legal_basis '
                                        'who_can_start vote_needed veto_applies blocked_by outcome '
                                        'precedents source')])

        self.section('registers/labour-procedures.yaml', 'procedures', 'labour-procedure', [
            record(row, name=row['procedure'], starters=row['who_can_start'],
                   needs=row['requirements'], binding=row['binding'])
            for row in self.tables.rows('ilo-procedures', 'procedure who_can_start requirements '
                                        'binding source note')])

        self.section('registers/mechanisms.yaml', 'mechanisms', 'mechanism', [
            record(row, id=row['id'], name=row['mechanism'],
                   claim=by_statement(row['what_the_seed_says']), kind=row['kind'],
                   legal_basis=row['legal_basis'], starters=row['who_can_start'],
                   blocked_by=row['what_blocks_it'], today=by_statement(row['still_true_today']))
            for row in self.tables.rows('seed-mechanisms', 'id mechanism what_the_seed_says kind '
                                        'legal_basis who_can_start what_blocks_it '
                                        'still_true_today')])

    # national and economic law

    def read_national_law(self):
        criminal, civil = collections.defaultdict(list), collections.defaultdict(list)
        for row in self.tables.rows(
                'universal-jurisdiction', 'state crime basis statute presence_required '
                'nationality_or_residence_link prosecutor_consent double_criminality '
                'victim_can_start notes confidence source from to acts_from'):
            dates = {c: row.date(c) for c in ('from', 'to', 'acts_from')}
            criminal[self.state(row)].append(record(
                row, crime=row.word('crime'),
                basis=row.word('basis', 'universal', 'presence', 'active-personality',
                               'passive-personality'),
                statute=row['statute'],
                presence=row.word('presence_required', 'none', 'opening', 'trial', 'residence'),
                link=row['nationality_or_residence_link'],
                leave=row.word('prosecutor_consent', 'none', 'prosecutor', 'attorney-general',
                               'minister', 'leave'),
                double_criminality=row['double_criminality'],
                victims_start=row['victim_can_start'], note=row['notes'], **dates))
        for row in self.tables.rows('civil-remedies', 'state|statute|claim|requirements|'
                                    'immunity bars|leading cases|confidence|source|from|to'):
            civil[self.state(row)].append(record(
                row, statute=row['statute'], claim=row['claim'], needs=row['requirements'],
                immunity=row['immunity bars'], cases=row['leading cases'],
                **{'from': row.date('from'), 'to': row.date('to')}))
        for state in sorted(set(criminal) | set(civil)):
            path = f'domestic/{state.lower()}.yaml'
            if self.file(path).is_new:
                self.file(path).head([('state', state)])
            self.section(path, 'criminal', 'statute', criminal[state])
            self.section(path, 'civil', 'civil-remedy', civil[state])

    def read_economic_law(self):
        measures = collections.defaultdict(list)
        for row in self.tables.rows(
                'sanctions-and-trade', 'id jurisdiction instrument citation kind in_force_from '
                'in_force_to grounds who_decides petition_possible(how) confidence source'):
            if row['jurisdiction'] not in self.states and row['jurisdiction'] not in ('UN', 'WTO'):
                row.wrong(f'no such jurisdiction: {row["jurisdiction"]}')
            measures[row['jurisdiction']].append(record(
                row, id=row['id'], instrument=row['instrument'], citation=row['citation'],
                kind=row.word('kind', 'targeted-sanctions', 'import-ban', 'export-control',
                              'due-diligence', 'procurement', 'none'),
                grounds=row['grounds'], decides=row['who_decides'],
                petition=row['petition_possible(how)'],
                **{'from': row.date('in_force_from'), 'to': row.date('in_force_to')}))
        for jurisdiction, records in sorted(measures.items()):
            path = f'economic/{jurisdiction.lower()}.yaml'
            if self.file(path).is_new:
                self.file(path).head([('jurisdiction', jurisdiction)])
            self.section(path, 'measures', 'measure', records)


def known_day(folder):
    """The day of the facts, from the catalogue."""
    section = FactsFile(folder, 'catalogue.yaml').find('facts_as_at')
    return plain(section.body[0].partition(':')[2]) if section else ''


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('tables', metavar='TABLES_DIR', help='folder of CSV tables')
    parser.add_argument('facts', metavar='FACTS_DIR', help='the folder facts/ to bring up to date')
    parser.add_argument('--as-at', metavar='DAY', help='`checked` of new files '
                        '(default: facts_as_at of the catalogue)')
    parser.add_argument('--prune', action='store_true',
                        help='drop records that stand in no table and are not marked as corrected')
    arguments = parser.parse_args()
    for folder in (arguments.tables, arguments.facts):
        if not os.path.isdir(folder):
            parser.error(f'no such folder: {folder}')
    if arguments.as_at and not DATE.match(arguments.as_at):
        parser.error(f'--as-at: no date: {arguments.as_at}')

    problems = Problems()
    tables = Tables(arguments.tables, problems)
    converter = Converter(tables, arguments.facts, arguments.as_at or known_day(arguments.facts),
                          arguments.prune, problems)
    converter.run()
    for file in sorted(tables.unread):
        problems.notice(file, 'not converted')
    print(''.join(line + '\n' for line in problems.notices + problems.errors),
          end='', file=sys.stderr)
    if problems.errors:
        return 1
    changed = sum(file.save() for file in converter.files.values())
    for name, count in sorted(converter.counts.items()):
        print(f'{count:6} {name}')
    print(f'{changed:6} files written')
    return 0


if __name__ == '__main__':
    sys.exit(main())
