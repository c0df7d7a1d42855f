import type { LanguageRegistration } from '@shikijs/types';

/** Requests and answers as they go over the line; the library's own grammar brings five more along. */
export const HTTP: LanguageRegistration = {
  name: 'http',
  scopeName: 'source.http',
  repository: {},
  patterns: [
    {
      match: '^([A-Z]+)[ \\t]+(\\S+)(?:[ \\t]+(HTTP/[\\d.]+))?[ \\t]*$',
      captures: { 1: { name: 'keyword' }, 2: { name: 'string' }, 3: { name: 'constant' } },
    },
    {
      match: '^(HTTP/[\\d.]+)[ \\t]+(\\d{3})\\b',
      captures: { 1: { name: 'keyword' }, 2: { name: 'constant' } },
    },
    { match: '^([\\w-]+)(?=:)', name: 'variable' },
    { match: '^(?:#|//).*$', name: 'comment' },
    { match: '"(?:[^"\\\\]|\\\\.)*"', name: 'string' },
  ],
};

/** Scripts and signatures of Zeek, which the library has no grammar for. */
export const ZEEK: LanguageRegistration = {
  name: 'zeek',
  scopeName: 'source.zeek',
  repository: {},
  patterns: [
    { match: '#.*$', name: 'comment' },
    { match: '"(?:[^"\\\\]|\\\\.)*"', name: 'string' },
    { match: '(?<=[=(,~] )/(?:[^/\\\\]|\\\\.)+/', name: 'string' },
    {
      match:
        '\\b(?:add|alarm|as|break|case|const|copy|default|delete|else|enum|event|export|fallthrough|for|function|global|hook|if|in|is|local|module|next|of|option|print|record|redef|return|schedule|switch|table|type|vector|when|while)\\b',
      name: 'keyword',
    },
    { match: '@[a-z-]+', name: 'keyword' },
    { match: '\\b(?:T|F)\\b|\\b\\d[\\d.]*(?:/(?:tcp|udp|icmp|\\d+))?', name: 'constant' },
    { match: '\\$\\w+', name: 'variable' },
    { match: '\\b[A-Za-z_][\\w:]*(?=\\()', name: 'support.function' },
  ],
};
