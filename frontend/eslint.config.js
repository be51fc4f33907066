import { readdirSync } from 'node:fs';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Who may import whom: routes → features → design, api. Made from the folder list: a new feature needs no new rule. */
const features = readdirSync('src/features', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const zone = (files, forbidden) => ({
  files,
  rules: {
    'no-restricted-imports': ['error', { patterns: forbidden.map(([regex, message]) => ({ regex, message })) }],
  },
});

const zones = [
  ...features.map((name) => {
    const others = features.filter((other) => other !== name).join('|') || '-';
    return zone(
      [`src/features/${name}/**`],
      [
        ['^@/(routes|app|main)(/|$)', 'A feature knows only design and api.'],
        [`^@/features/(${others})(/|$)`, 'Features never import each other: compose them in the route.'],
        [`^(\\.\\./)+(${others}|routes|app)(/|$)`, 'Features never import each other: compose them in the route.'],
      ],
    );
  }),
  zone(['src/design/**'], [['^@/(routes|app|features|api)(/|$)', 'Design knows nothing of the business.']]),
  zone(['src/api/**'], [['^@/(routes|app|features|design)(/|$)', 'The API client knows nothing of the interface.']]),
  zone(['src/app/**'], [['^@/(routes|features)(/|$)', 'The application frame knows no feature.']]),
];

export default tseslint.config(
  { ignores: ['target', 'node_modules', 'src/api/schema.d.ts', 'src/routeTree.gen.ts', '**/locales/*.mjs', 'public'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [
      tseslint.configs.recommendedTypeChecked,
      jsxA11y.flatConfigs.recommended,
      reactHooks.configs.flat.recommended,
    ],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'jsx-a11y/no-autofocus': 'off',
      'react-hooks/incompatible-library': 'off',
      'react-hooks/set-state-in-effect': 'off',
    },
  },
  ...zones,
);
