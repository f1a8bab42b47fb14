import { createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { ownPath } from '@/lib/return-to';
import { restoreSession } from '@/lib/session';
import { app, root } from './root-route';

const word = z.catch(z.optional(z.string()), undefined);
/** Where to go after signing in. */
const to = z.catch(z.optional(z.string().check(z.regex(ownPath))), undefined);
const mailed = z.object({ token: word });

/** Whoever is signed in already has nothing to do here. `error` is why Google's sign-in was refused. */
const visitors = createRoute({
  getParentRoute: () => root,
  id: 'visitors',
  validateSearch: z.object({ to, error: word }),
  beforeLoad: async ({ search }) => {
    if (await restoreSession()) throw redirect({ href: search.to ?? '/', replace: true });
  },
});

const signIn = createRoute({
  getParentRoute: () => visitors,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./pages/sign-in-page'), 'SignInPage'),
});

const register = createRoute({
  getParentRoute: () => visitors,
  path: '/register',
  component: lazyRouteComponent(() => import('./pages/register-page'), 'RegisterPage'),
});

const forgotPassword = createRoute({
  getParentRoute: () => visitors,
  path: '/forgot-password',
  component: lazyRouteComponent(() => import('./pages/forgot-password-page'), 'ForgotPasswordPage'),
});

const restoreAccount = createRoute({
  getParentRoute: () => visitors,
  path: '/restore-account',
  component: lazyRouteComponent(() => import('./pages/restore-account-page'), 'RestoreAccountPage'),
});

/** What a mail leads to, whether or not somebody is signed in where it is opened. */
const anyone = createRoute({
  getParentRoute: () => root,
  id: 'anyone',
  component: Outlet,
  beforeLoad: async () => void (await restoreSession()),
});

const verifyEmail = createRoute({
  getParentRoute: () => anyone,
  path: '/verify-email',
  validateSearch: mailed,
  component: lazyRouteComponent(() => import('./pages/verify-email-page'), 'VerifyEmailPage'),
});

const resetPassword = createRoute({
  getParentRoute: () => anyone,
  path: '/reset-password',
  validateSearch: mailed,
  component: lazyRouteComponent(() => import('./pages/reset-password-page'), 'ResetPasswordPage'),
});

const acceptInvitation = createRoute({
  getParentRoute: () => anyone,
  path: '/accept-invitation',
  validateSearch: mailed,
  component: lazyRouteComponent(() => import('./pages/accept-invitation-page'), 'AcceptInvitationPage'),
});

/** What belongs to the person rather than to the workspace. */
export const settings = createRoute({
  getParentRoute: () => app,
  path: '/settings',
  component: lazyRouteComponent(() => import('./pages/settings-page'), 'SettingsPage'),
});

const settingsStart = createRoute({
  getParentRoute: () => settings,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/settings/profile', replace: true });
  },
});

const profile = createRoute({
  getParentRoute: () => settings,
  path: '/profile',
  component: lazyRouteComponent(() => import('./pages/settings/profile-page'), 'ProfilePage'),
});

const security = createRoute({
  getParentRoute: () => settings,
  path: '/security',
  validateSearch: z.object({ linked: word, error: word }),
  component: lazyRouteComponent(() => import('./pages/settings/security-page'), 'SecurityPage'),
});

const sessions = createRoute({
  getParentRoute: () => settings,
  path: '/sessions',
  component: lazyRouteComponent(() => import('./pages/settings/sessions-page'), 'SessionsPage'),
});

export const visitorRoutes = visitors.addChildren([signIn, register, forgotPassword, restoreAccount]);
export const anyoneRoutes = anyone.addChildren([verifyEmail, resetPassword, acceptInvitation]);
export const personSettings = [settingsStart, profile, security, sessions] as const;
