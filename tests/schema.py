"""Holds schemas/ against everything they describe. Run by tests/schema.sh; speaks TAP."""

import copy
import glob
import json
import re
import subprocess
import sys

import yaml
from jsonschema import Draft7Validator, Draft202012Validator
from jsonschema.exceptions import SchemaError, best_match

RECOURSE = sys.argv[1]


# ---- reading ----

class Texts(getattr(yaml, 'CSafeLoader', yaml.SafeLoader)):
    """YAML as Recourse reads it: every scalar is a text, an empty one is nothing."""


class Core(getattr(yaml, 'CSafeLoader', yaml.SafeLoader)):
    """YAML 1.2 with its core schema, as editors read it: NO is a text, 2020 is a number."""


NOTHING = ('null', r'~|null|Null|NULL|', '~nN')
CORE = [NOTHING,
        ('bool', r'true|True|TRUE|false|False|FALSE', 'tTfF'),
        ('int', r'[-+]?[0-9]+', '-+0123456789'),
        ('float', r'[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?', '-+.0123456789')]


def resolvers(rules):
    table = {}
    for name, pattern, first in rules:
        for character in [*first] + ([''] if name == 'null' else []):
            table.setdefault(character, []).append(
                ('tag:yaml.org,2002:' + name, re.compile('^(?:%s)$' % pattern)))
    return table


Texts.yaml_implicit_resolvers = resolvers([NOTHING])
Core.yaml_implicit_resolvers = resolvers(CORE)
LOADERS = (Texts, Core)


def read(path):
    with open(path, encoding='utf-8') as file:
        return file.read()


def schema(name):
    return json.loads(read('schemas/%s.schema.json' % name))


def files(*patterns):
    return sorted(path for pattern in patterns for path in glob.glob(pattern, recursive=True))


# ---- judging ----

count = failed = 0


def point(name, trouble):
    """A test; [trouble] is a list of what is wrong."""
    global count, failed
    count += 1
    failed += bool(trouble)
    print('%s %d - %s' % ('not ok' if trouble else 'ok', count, name))
    for line in trouble[:10]:
        print('# ' + str(line).replace('\n', ' ')[:300])
    if len(trouble) > 10:
        print('# and %d more' % (len(trouble) - 10))


def complaint(validator, instance):
    """What is most wrong with it, in a line; None if it is right."""
    error = best_match(validator.iter_errors(instance))
    return error and '%s: %s' % ('/'.join(map(str, error.absolute_path)), error.message)


def refusals(validator, paths):
    """Files that the schema refuses, with why: read as editors do, every third as we do too."""
    found = []
    for index, path in enumerate(paths):
        text = read(path)
        for loader in LOADERS if index % 3 == 0 else (Core,):
            why = complaint(validator, yaml.load(text, loader))
            if why:
                found.append('%s as %s: %s' % (path, loader.__name__, why))
    return found


def acceptances(validator, wrong):
    """Of named wrong texts those that the schema takes."""
    return [name for name, text in wrong.items()
            if not complaint(validator, yaml.load(text, Core))]


# ---- the schemas themselves ----

LIST = json.loads(subprocess.run([RECOURSE, 'schema', '--format', 'json'], check=True,
                                 capture_output=True).stdout)['schemas']
NAMES = [entry['name'] for entry in LIST]
VALIDATORS = {name: Draft202012Validator(schema(name)) for name in NAMES}


def faults_of_schemas():
    for name in NAMES:
        for dialect in (Draft202012Validator, Draft7Validator):  # the second: most editors
            try:
                dialect.check_schema(schema(name))
            except SchemaError as error:
                yield '%s: %s' % (name, error.message)


def undescribed(name, node, path=''):
    """Objects that take any key, keys without a word, definitions that nothing uses."""
    if isinstance(node, list):
        for index, item in enumerate(node):
            yield from undescribed(name, item, '%s/%d' % (path, index))
    if not isinstance(node, dict):
        return
    if 'properties' in node and not path.endswith(('/if', '/then', '/else', '/step')):
        if node.get('additionalProperties') is not False:
            yield '%s%s takes any key' % (name, path)
    for key, value in node.items():
        yield from undescribed(name, value, path + '/' + key)
        if key == 'properties' and not re.search('/(if|then|else|summary)$', path):
            yield from ('%s%s/%s is not described' % (name, path, inner)
                        for inner, shape in value.items() if not shape.get('description'))


def unused_definitions():
    for name in NAMES:
        whole = schema(name)
        text = json.dumps(whole)
        yield from ('%s: nothing uses %s' % (name, definition)
                    for definition in whole.get('$defs', {})
                    if '"#/$defs/%s"' % definition not in text)


point('every schema is one, of 2020-12 and of the dialect of most editors',
      list(faults_of_schemas()))
point('every schema says what it is',
      [name for name in NAMES
       if not all(schema(name).get(key) for key in ('$schema', '$id', 'title', 'description'))
       or schema(name)['$id'].startswith('http')])
point('every key is described, and there are no others',
      [line for name in NAMES for line in undescribed(name, schema(name))])
point('every definition is used', list(unused_definitions()))

# ---- scenarios ----

point('every example is a scenario', refusals(VALIDATORS['scenario'], files('examples/*.yaml')))
# Our own cases are many and alike, so every third of them speaks for the others.
point('every case is a scenario',
      refusals(VALIDATORS['scenario'], files('tests/cases/*.yaml', 'facts/**/*.cases.yaml') +
               files('tests/cases/own/*.yaml')[::3]))

# The scenarios that tests/limit refuses. What is here only the program can see: the rest of
# YAML, the name of a State, two places at once.
BEYOND = {'state', 'dates', 'twice', 'duplicate', 'ids'}
LIMITS = dict(re.findall(r"^scenario (\w+) <<'END'\n(.*?)^END$",
                         read('tests/limit/scenario-errors.sh'), re.M | re.S))
GOOD = LIMITS.pop('good', '')
LIMITS['sentences'] = GOOD + 'suppose:\n' + '  - CHN vetoes\n' * 2000
point('the good scenario of tests/limit is taken',
      [complaint(VALIDATORS['scenario'], yaml.load(GOOD, Core))] if GOOD and complaint(
          VALIDATORS['scenario'], yaml.load(GOOD, Core)) else [] if GOOD else ['not found'])
LIMITS.pop('bomb', None)  # its aliases make it large, and the program refuses them as such
point('the wrong scenarios of tests/limit are refused, save what only the program can see',
      sorted(set(acceptances(VALIDATORS['scenario'], LIMITS)) ^ BEYOND))

HEAD = 'recourse: 1\nrespondent: NOR\nconduct: [{acts: [torture]}]\n'
point('what is left out, misspelt or of the wrong kind is refused', acceptances(
    VALIDATORS['scenario'], {
        'no respondent': 'recourse: 1\nconduct: [{acts: [torture]}]\n',
        'no conduct': 'recourse: 1\nrespondent: NOR\n',
        'no act': 'recourse: 1\nrespondent: NOR\nconduct: [{acts: []}]\n',
        'another format': HEAD.replace('1', '2', 1),
        'a code that no State has': HEAD.replace('NOR', 'XQX'),
        'an alpha-2 code that no State has': HEAD.replace('NOR', 'QX'),
        'half a day of filing': HEAD + 'as_of: 2020-11\n',
        'a thirtieth of February': HEAD + 'as_of: 2020-02-30\n',
        'a year of three digits': HEAD.replace('{acts', '{from: 201, acts'),
        'an ongoing beginning': HEAD.replace('{acts', '{from: ongoing, acts'),
        'a State where a list is wanted': HEAD.replace('{acts', '{where: NOR, acts'),
        'another control': HEAD.replace('{acts', '{control: total, acts'),
        'an id of two words': HEAD.replace('{acts', '{id: two words, acts'),
        'an unknown step': HEAD + 'steps: [{step: negotiating}]\n',
        'a step without its name': HEAD + 'steps: [{outcome: failed}]\n',
        'a step without its outcome': HEAD + 'steps: [{step: dispute}]\n',
        'an outcome of another step': HEAD + 'steps: [{step: dispute, outcome: failed}]\n',
        'a key of another step': HEAD +
        'steps: [{step: dispute, outcome: raised, treaty: CAT}]\n',
        'an unknown treaty': HEAD +
        'steps: [{step: negotiation, treaty: CATS, outcome: failed}]\n',
        'an unknown organ': HEAD + 'steps: [{step: vote, organ: HCR, outcome: adopted}]\n',
        'a supposition of no form': HEAD + 'suppose: [NOR ratifys CAT]\n',
        'an unknown status': HEAD + 'expect: [{route: icj/cat, status: opne}]\n',
        'no status': HEAD + 'expect: [{route: icj/cat, status: []}]\n',
        'an unknown requirement': HEAD + 'expect: [{route: icj/cat, requirement: consents}]\n',
        'an unknown code': HEAD + 'expect: [{route: icj/cat, code: not-a-party}]\n',
        'an expectation of nothing': HEAD + 'expect: [{route: icj/cat}]\n',
        'a key on the wrong level': HEAD + 'where: [NOR]\n',
    }))
point('other spellings that the program takes are taken', [
    line for name, text in {
        'names and aliases': HEAD.replace('NOR', "côte d'ivoire"),
        'a code in small letters': HEAD.replace('NOR', 'nor'),
        'NO': HEAD.replace('NOR', 'NO'),
        'a short alias': HEAD.replace('NOR', 'UAE'),
        'lists whose items are commented out': HEAD + 'steps:\nsuppose:\nexpect:\nassume:\n',
        'a title that is a number': HEAD + 'title: 2020\n',
        'a sentence in small letters': HEAD + 'suppose: [norway Ratifies CAT ON 2020]\n',
        'a route of a later version': HEAD + 'expect: [{route: moon/case, status: [open]}]\n',
        'JSON': '{"recourse": 1, "respondent": "NOR", "conduct": [{"acts": ["torture"]}]}',
    }.items() for loader in LOADERS
    for line in [complaint(VALIDATORS['scenario'], yaml.load(text, loader))] if line])

# ---- facts ----

FACTS = {entry['name']: [path for path in files(entry['use'])
                         if not path.endswith('.cases.yaml')]
         for entry in LIST if entry['use'].startswith('facts/')}
for kind, paths in FACTS.items():
    point('%s: %d of %s' % (kind, len(paths), 'one kind' if len(paths) > 1 else 'its kind'),
          refusals(VALIDATORS[kind], paths) if paths else ['there is no such file'])
point('every facts file has a schema',
      sorted(set(path for path in files('facts/**/*.yaml') if not path.endswith('.cases.yaml'))
             - set(sum(FACTS.values(), []))))


def changed(path, change):
    """The facts of the file, a few of each list, after [change]."""
    facts = {key: value[:2] if isinstance(value, list) else value
             for key, value in yaml.load(read(path), Core).items()}
    change(facts)
    return facts


TREATY = 'facts/treaties/cat.yaml'
WRONG = {
    'a treaty without a title': lambda facts: facts.pop('title'),
    'an empty title': lambda facts: facts.update(title=None),
    'an unknown key': lambda facts: facts.update(titel='x'),
    'another confidence': lambda facts: facts.update(confidence='certain'),
    'no waiting rule': lambda facts: facts.update(entry='days'),
    'an impossible month': lambda facts: facts.update(adopted='1984-13-10'),
    'a date that is a list': lambda facts: facts.update(adopted=['1984']),
    'a list that is a text': lambda facts: facts.update(untranslated='x'),
    'parties that are a text': lambda facts: facts.update(parties='none'),
    'a party without a State': lambda facts: facts['parties'][0].pop('state'),
    'a party with a key of the head': lambda facts: facts['parties'][0].update(treaty='CAT'),
    'another kind of consent': lambda facts: facts['parties'][0].update(consent='signing'),
    'a clause without a forum': lambda facts: facts['clauses'][0].pop('forum'),
    'a clause that nothing engages': lambda facts: facts['clauses'][0].update(engaged_by=[]),
    'a flag that is a word': lambda facts: facts['clauses'][0].update(binding='maybe'),
    'a number that is a word': lambda facts:
        facts['clauses'][0].update(declarations_needed='ten'),
}
point('wrong facts are refused',
      [name for name, change in WRONG.items()
       if not complaint(VALIDATORS['treaty'], changed(TREATY, change))])
point('a record need not say what the head of its file says',
      [line for line in [complaint(VALIDATORS['forum'],
                                   changed('facts/forums/un.yaml',
                                           lambda facts: facts['clauses'][0].pop('forum', None)))]
       if line])

# ---- results ----


def resolved(whole, shape, place):
    """The shape that a reference names, and what its keys are called after."""
    if '$ref' in shape:
        name = shape['$ref'].rsplit('/', 1)[1]
        return whole['$defs'][name], name
    return shape, place


def keys_written(whole, shape, node, place, found):
    shape, place = resolved(whole, shape, place)
    if isinstance(node, list):
        for item in node:
            keys_written(whole, shape.get('items', {}), item, place, found)
    elif isinstance(node, dict):
        for key, value in node.items():
            inner = place + '.' + key
            found.add(inner)
            keys_written(whole, shape.get('properties', {}).get(key, {}), value, inner, found)


def keys_described(whole, shape, place, found):
    shape, place = resolved(whole, shape, place)
    if 'items' in shape:
        keys_described(whole, shape['items'], place, found)
    for key, value in shape.get('properties', {}).items():
        inner = place + '.' + key
        if inner not in found:
            found.add(inner)
            keys_described(whole, value, inner, found)


def thinned(result):
    """The result with one requirement of each shape a route, and of each family of routes a few:
    they are many and much alike."""
    if 'routes' not in result:
        if 'states' in result:
            result['states'] = result['states'][::9]
        return result
    if 'from' in result:
        return result
    if 'respondents' in result:
        result['routes'] = result['routes'][::3]
        return result
    families = {}
    for route in result['routes']:
        families.setdefault(route['id'].rsplit('/', 1)[0], []).append(route)
    result['routes'] = [route for routes in families.values() for route in routes[:5]]
    for route in result['routes']:
        shapes = {}
        for finding in route['requirements']:
            shapes.setdefault((finding['outcome'], finding.get('code'), tuple(finding)), finding)
        route['requirements'] = list(shapes.values())
        route['applicants']['barred'] = route['applicants']['barred'][:3]
    return result


def answer(*arguments):
    run = subprocess.run([RECOURSE, *arguments, '--format', 'json'], check=True,
                         capture_output=True)
    return thinned(json.loads(run.stdout))


# What each command is asked for, so that every key it can write is written. A new command that
# answers in JSON gets a row here.
XINJIANG, MYANMAR = 'examples/xinjiang.yaml', 'examples/myanmar.yaml'
SUPPOSE = ('--suppose', 'CHN withdraws its reservation to GENOCIDE IX')
READING = ['--reading', 'icc/territory/subject-matter=met']
ASKED = {
    'result': [('assess', path) for path in files('examples/*.yaml')] + [
        ('assess', XINJIANG, *SUPPOSE), ('assess', XINJIANG, *READING)],
    'why': [('why', XINJIANG, 'icj/genocide', *SUPPOSE),
            ('why', XINJIANG, 'domestic/criminal/ARG', '--all'),
            ('why', XINJIANG, 'sanctions/EST', '--all'),
            ('why', XINJIANG, 'icj/cerd', '--depth', '1'),
            ('why', XINJIANG, 'icc/territory', *READING)],
    'levers': [('levers', XINJIANG, 'icj/genocide', '--max', '1'),
               ('levers', MYANMAR, 'icj/cat', '--max', '1'),
               ('levers', XINJIANG, 'icc/territory', '--max', '1', *READING),
               ('levers', 'examples/ukraine.yaml', 'icc/security-council-referral', '--max',
                '1')],
    'applicants': [('applicants', XINJIANG, 'icj/genocide'),
                   ('applicants', XINJIANG, 'un/security-council'),
                   ('applicants', XINJIANG, 'icj/refugee-1951', '--reading',
                    'icj/refugee-1951/necessary-third-party=met'),
                   ('applicants', MYANMAR, 'ccpr/inter-state', '--party-to', 'CAT')],
    'timeline': [('timeline', XINJIANG, 'icj/genocide', '--from', '1983-04-01', '--to',
                  '1983-08-01', *SUPPOSE),
                 ('timeline', XINJIANG, 'icc/territory', '--from', '2024-01-01', *READING),
                 ('timeline', XINJIANG, 'ilo/*', '--from', '2022-08-01', '--to', '2023-09-01')],
    'comparison': [('compare', XINJIANG, *SUPPOSE, *READING),
                   ('compare', XINJIANG, '--as-of', '2021-01-01', '--as-of', '2024-01-01', '--all',
                    '--route', 'i*'),
                   ('compare', MYANMAR, 'examples/sudan.yaml', '--route', 'i*')],
    'unsettled': [('compare', XINJIANG, '--readings', *READING)],
    'survey': [('survey', XINJIANG, '--respondents', 'CHN,FRA,NIU', '--links', *SUPPOSE),
               ('survey', 'tests/cases/ICJ-086.yaml', '--group', 'UNSC-PERMANENT', '--route', 'icj/*')],
    'lifts': [('levers', 'examples/returning-state.yaml', '--reading',
               'domestic/criminal/ARG/immunity=met')],
}
point('every schema of an answer is tried', sorted(
    {entry['name'] for entry in LIST if '--format json' in entry['use']} ^ set(ASKED)))
SAMPLE = None
findings = set()  # one function writes them for all commands: what one shows need not all show
for name, questions in ASKED.items():
    answers = {' '.join(question): answer(*question) for question in questions}
    SAMPLE = SAMPLE or next(iter(answers.values()))
    point('every answer is as its schema says: ' + name,
          ['%s: %s' % (question, why) for question, result in answers.items()
           for why in [complaint(VALIDATORS[name], result)] if why])
    written, described = set(), set()
    for result in answers.values():
        keys_written(schema(name), schema(name), result, '', written)
    keys_described(schema(name), schema(name), '', described)
    findings |= {key for key in written if key.startswith('finding.')}
    point('every key described is written for some question: ' + name,
          sorted((written | findings & described) ^ described))


def spoilt(change):
    result = copy.deepcopy(SAMPLE)
    result['routes'] = result['routes'][:1] + [
        route for route in result['routes'] if route['status'] == 'contested'][:1]
    change(result)
    return result


def finding_of(result, outcome):
    return next(finding for route in result['routes'] for finding in route['requirements']
                if finding['outcome'] == outcome)


BROKEN = {
    'another format': lambda result: result.update(recourse=2),
    'no summary': lambda result: result.pop('summary'),
    'a status left out of the summary': lambda result: result['summary'].pop('open'),
    'a key that is not written': lambda result: result.update(verdict='open'),
    'an unknown status': lambda result: result['routes'][0].update(status='won'),
    'an unknown kind': lambda result: result['routes'][0].update(kind='moral'),
    'no digest': lambda result: result['engine'].update(knowledge='sha256:'),
    'half a day': lambda result: result['scenario'].update(as_of='2020-11'),
    'a reason of what is met': lambda result: finding_of(result, 'met').update(code='veto'),
    'no reason of what failed': lambda result: finding_of(result, 'failed').pop('code'),
    'one side of a question': lambda result: finding_of(result, 'contested')['readings'].pop(),
    'no sides of a question': lambda result: finding_of(result, 'contested').pop('readings'),
    'sides of what is settled': lambda result:
        finding_of(result, 'met').update(readings=finding_of(result, 'contested')['readings']),
}
point('a result that the program would not write is refused',
      [name for name, change in BROKEN.items()
       if not complaint(VALIDATORS['result'], spoilt(change))])

print('1..%d' % count)
sys.exit(failed > 0)
