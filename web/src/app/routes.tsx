import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { tradeSearch } from '@/features/trades/api/trade-search';
import { anyoneRoutes, personSettings, settings, visitorRoutes } from './identity-routes';
import { analyticsSearch } from './pages/analytics-search';
import { auditSearch } from './pages/audit-search';
import { calendarSearch } from './pages/calendar-search';
import { dashboardSearch } from './pages/dashboard-search';
import { app, root } from './root-route';

const dashboard = createRoute({
  getParentRoute: () => app,
  path: '/',
  validateSearch: dashboardSearch,
  component: lazyRouteComponent(() => import('./pages/dashboard-page'), 'DashboardPage'),
});

const calendar = createRoute({
  getParentRoute: () => app,
  path: '/calendar',
  validateSearch: calendarSearch,
  component: lazyRouteComponent(() => import('./pages/calendar-page'), 'CalendarPage'),
});

const analytics = createRoute({
  getParentRoute: () => app,
  path: '/analytics',
  validateSearch: analyticsSearch,
  component: lazyRouteComponent(() => import('./pages/analytics-page'), 'AnalyticsPage'),
});

const trades = createRoute({
  getParentRoute: () => app,
  path: '/trades',
  validateSearch: tradeSearch,
  component: lazyRouteComponent(() => import('./pages/trades-page'), 'TradesPage'),
});

const newTrade = createRoute({
  getParentRoute: () => app,
  path: '/trades/new',
  component: lazyRouteComponent(() => import('./pages/new-trade-page'), 'NewTradePage'),
});

const trade = createRoute({
  getParentRoute: () => app,
  path: '/trades/$tradeId',
  component: lazyRouteComponent(() => import('./pages/trade-page'), 'TradePage'),
});

const editTrade = createRoute({
  getParentRoute: () => app,
  path: '/trades/$tradeId/edit',
  component: lazyRouteComponent(() => import('./pages/edit-trade-page'), 'EditTradePage'),
});

const strategies = createRoute({
  getParentRoute: () => app,
  path: '/strategies',
  component: lazyRouteComponent(() => import('./pages/strategies-page'), 'StrategiesPage'),
});

const tags = createRoute({
  getParentRoute: () => app,
  path: '/tags',
  component: lazyRouteComponent(() => import('./pages/tags-page'), 'TagsPage'),
});

const accounts = createRoute({
  getParentRoute: () => app,
  path: '/accounts',
  component: lazyRouteComponent(() => import('./pages/accounts-page'), 'AccountsPage'),
});

const usage = createRoute({
  getParentRoute: () => app,
  path: '/usage',
  component: lazyRouteComponent(() => import('./pages/usage-page'), 'UsagePage'),
});

const importFile = createRoute({
  getParentRoute: () => app,
  path: '/import',
  component: lazyRouteComponent(() => import('./pages/import-page'), 'ImportPage'),
});

const importHistory = createRoute({
  getParentRoute: () => app,
  path: '/import/history',
  component: lazyRouteComponent(() => import('./pages/import-history-page'), 'ImportHistoryPage'),
});

const importResult = createRoute({
  getParentRoute: () => app,
  path: '/import/$importId',
  validateSearch: z.object({ undoing: z.catch(z.optional(z.boolean()), undefined) }),
  component: lazyRouteComponent(() => import('./pages/import-result-page'), 'ImportResultPage'),
});

const team = createRoute({
  getParentRoute: () => app,
  path: '/workspace/team',
  component: lazyRouteComponent(() => import('./pages/team-page'), 'TeamPage'),
});

const workspaceSettings = createRoute({
  getParentRoute: () => app,
  path: '/workspace/settings',
  component: lazyRouteComponent(() => import('./pages/workspace-settings-page'), 'WorkspaceSettingsPage'),
});

const apiKeys = createRoute({
  getParentRoute: () => app,
  path: '/workspace/api-keys',
  component: lazyRouteComponent(() => import('./pages/api-keys-page'), 'ApiKeysPage'),
});

const audit = createRoute({
  getParentRoute: () => app,
  path: '/workspace/audit',
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('./pages/audit-page'), 'AuditPage'),
});

const privacy = createRoute({
  getParentRoute: () => settings,
  path: '/privacy',
  validateSearch: z.object({ export: z.catch(z.optional(z.string()), undefined) }),
  component: lazyRouteComponent(() => import('./pages/privacy-page'), 'PrivacyPage'),
});

export const routeTree = root.addChildren([
  visitorRoutes,
  anyoneRoutes,
  app.addChildren([dashboard, calendar, analytics, trades, newTrade, trade, editTrade, strategies, tags, accounts, usage, importFile, importHistory, importResult, team, workspaceSettings, apiKeys, audit,
    settings.addChildren([...personSettings, privacy]),
  ]),
]);
