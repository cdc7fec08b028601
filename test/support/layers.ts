/** The table of layers, and what a source file does against it. Imports point up only; the pure folders touch nothing outside. */
import { posix } from 'node:path';
import ts from 'typescript';

const pure = ['scenario', 'engine', 'compiler', 'scoring', 'session', 'analysis'] as const;

/** For each folder under `src`: the folders it may import from, itself apart. */
export const layers: Readonly<Record<string, readonly string[]>> = {
  scenario: [],
  engine: ['scenario'],
  compiler: ['scenario', 'engine'],
  scoring: ['scenario', 'engine'],
  session: ['scenario', 'engine', 'scoring'],
  analysis: ['scenario', 'engine', 'compiler', 'scoring'],
  interop: pure,
  server: pure,
  cli: [...pure, 'interop'],
  ui: [...pure, 'interop'],
};

/** What every area of `ui` may use; the areas know nothing of each other. Files directly in `ui` put the areas together. */
const sharedInUi = ['kit', 'hosts', 'debrief', 'theme', 'locales', 'i18n.ts'];

/** Packages that only some folders may name. */
const homes: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^xstate(\/|$)/, ['engine', 'compiler']],
  [/^immer$/, ['engine']],
  [/^(react|react-dom|react-i18next|i18next|@xstate\/react|lucide-react|idb)(\/|$)/, ['ui']],
  [/^(@xyflow|@dagrejs)\//, ['ui']],
  [/^saxes$/, ['interop']],
  [/^virtual:/, ['ui']],
  [/^node:/, ['server', 'cli', 'interop']],
  [/^(vite|tsx)(\/|$)/, ['server', 'cli']],
];

const forbiddenNames = ['window', 'document', 'localStorage', 'sessionStorage', 'indexedDB', 'navigator', 'location', 'fetch',
  'XMLHttpRequest', 'WebSocket', 'EventSource', 'setTimeout', 'setInterval', 'performance', 'crypto', 'process', 'globalThis', 'require'];

/** What is wrong with a file, in sentences. `path` is below `src`, with forward slashes. */
export function faultsOf(path: string, text: string): string[] {
  const folder = path.split('/')[0] ?? '';
  const allowed = layers[folder];
  if (!path.includes('/')) return [`${path}: files live in a folder of the table, not directly in src`];
  if (!allowed) return [`${path}: the folder ${folder} is not in the table of layers`];
  const imports = importsIn(path, text).flatMap((specifier) => importFaults(path, folder, allowed, specifier));
  const reaches = (pure as readonly string[]).includes(folder) ? reachesOutside(path, text) : [];
  return [...imports, ...reaches].map((fault) => `${path}: ${fault}`);
}

/** Everything a file imports: values, types, re-exports, `import()` and globs. */
function importsIn(path: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      found.push(node.moduleSpecifier.text);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument) && ts.isStringLiteral(node.argument.literal)) {
      found.push(node.argument.literal.text);
    } else if (ts.isCallExpression(node) && (node.expression.kind === ts.SyntaxKind.ImportKeyword || isGlob(node.expression))) {
      for (const argument of node.arguments) {
        for (const literal of ts.isArrayLiteralExpression(argument) ? argument.elements : [argument]) {
          if (ts.isStringLiteralLike(literal)) found.push(literal.text);
        }
      }
    }
    ts.forEachChild(node, visit);
  };
  const source = parse(path, text);
  visit(source);
  return found;
}

function importFaults(path: string, folder: string, allowed: readonly string[], specifier: string): string[] {
  const wrongHome = homes.find(([name, folders]) => name.test(specifier) && !folders.includes(folder));
  if (wrongHome) return [`imports ${specifier}, which belongs to ${wrongHome[1].join(' and ')}`];
  if (!specifier.startsWith('.') && !specifier.startsWith('/')) return [];
  const target = specifier.startsWith('/') ? specifier.replace(/^\/src\//, '') : posix.join(posix.dirname(path), specifier);
  const [targetFolder = '', targetArea = ''] = target.split('/');
  if (targetFolder === '..') return folder === 'server' || folder === 'cli' || folder === 'interop' ? [] : [`imports ${specifier}, outside src`];
  if (targetFolder !== folder) return allowed.includes(targetFolder) ? [] : [`imports ${specifier}, and ${folder} may not import ${targetFolder}`];
  if (folder !== 'ui') return [];
  const inArea = path.split('/').length > 2;
  const area = path.split('/')[1];
  return !inArea || targetArea === area || sharedInUi.includes(targetArea) ? [] : [`imports ${specifier}: the areas of ui know nothing of each other`];
}

/** Uses of the clock, chance, the page, the network and the process. Names that the file declares itself are its own. */
function reachesOutside(path: string, text: string): string[] {
  const source = parse(path, text);
  const declared = new Set<string>();
  const used = new Set<string>();
  const faults = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      if (isDeclaration(node)) declared.add(node.text);
      else if (isFree(node) && forbiddenNames.includes(node.text)) used.add(node.text);
    }
    if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
      const call = `${node.expression.text}.${node.name.text}`;
      if (call === 'Date.now' || call === 'Math.random') faults.add(`uses ${call}`);
    }
    if (ts.isNewExpression(node) && named(node.expression, 'Date') && !node.arguments?.length) faults.add('uses new Date() of now');
    if (ts.isCallExpression(node) && named(node.expression, 'Date')) faults.add('uses Date() of now');
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...faults, ...[...used].filter((name) => !declared.has(name)).map((name) => `uses ${name}`)];
}

function isDeclaration(node: ts.Identifier): boolean {
  const { parent } = node;
  return (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isBindingElement(parent) || ts.isFunctionDeclaration(parent)
    || ts.isImportSpecifier(parent) || ts.isImportClause(parent) || ts.isNamespaceImport(parent)) && parent.name === node;
}

/** A name that stands for a value by itself, not the name of a property or of a type's member. */
function isFree(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isQualifiedName(parent)) return parent.left === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  return !(ts.isPropertySignature(parent) || ts.isPropertyDeclaration(parent) || ts.isMethodDeclaration(parent) || ts.isMethodSignature(parent)
    || ts.isTypeReferenceNode(parent) || ts.isLabeledStatement(parent) || ts.isEnumMember(parent) || ts.isNamedTupleMember(parent));
}

const named = (node: ts.Expression, name: string): boolean => ts.isIdentifier(node) && node.text === name;

const isGlob = (node: ts.Expression): boolean => ts.isPropertyAccessExpression(node) && ts.isMetaProperty(node.expression) && node.name.text === 'glob';

const parse = (path: string, text: string): ts.SourceFile =>
  ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
