// Checks the JWT that an App signs with its private key (RS256). It is valid by the local GitHub's clock. A client with
// another time reads the Date of the refusal and signs again, as GitHub's own clients do.
import { verify } from 'node:crypto';
import { ApiError } from '../api/error.ts';
import type { Backend } from '../backend.ts';
import type { App, Token } from '../store.ts';

/** GitHub accepts a JWT that lives for ten minutes at most; clocks may differ by a minute. */
const maximumSeconds = 600;
const leewaySeconds = 60;

export const botOf = (app: Pick<App, 'slug'>): string => `${app.slug}[bot]`;

interface Claims {
  iss: string | number;
  iat: number;
  exp: number;
}

/** Returns a token for the App itself, which belongs to no repository; undefined when `value` is not a JWT. */
export const readAppJwt = (backend: Backend, value: string): Token | undefined => {
  const [header = '', payload = '', signature = ''] = value.split('.');
  if (signature === '') return undefined;
  const claims = parseClaims(payload);
  const app = [...backend.store.apps.values()].find(({ id, clientId }) => [String(id), clientId].includes(String(claims?.iss)));
  const isSigned =
    app !== undefined && verify('sha256', Buffer.from(`${header}.${payload}`), app.publicKey, Buffer.from(signature, 'base64url'));
  if (claims === undefined || !isSigned) throw new ApiError(401, { message: 'A JSON web token could not be decoded' });
  requireInTime(claims, backend.clock.ms() / 1000);
  return { value, kind: 'app-jwt', actor: botOf(app), permissions: {}, repository: '' };
};

const parseClaims = (payload: string): Claims | undefined => {
  try {
    return JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims;
  } catch {
    return undefined;
  }
};

const requireInTime = ({ iat, exp }: Claims, nowSeconds: number): void => {
  const refuse = (message: string): never => {
    throw new ApiError(401, { message });
  };
  if (!(iat <= nowSeconds + leewaySeconds)) {
    refuse("'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued.");
  }
  if (!(exp > nowSeconds))
    refuse("'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires.");
  if (exp > nowSeconds + maximumSeconds + leewaySeconds) refuse("'Expiration time' claim ('exp') is too far in the future");
};
