// The ClaimReview of each promise page, read as a search engine reads it: what schema.org and the fact-check markup's
// readers require is there, addresses are whole, and what the page says stands in the mark-up.
import { fetched } from './fetched.mjs';

const SCRIPT = /<script[^>]*type="application\/ld\+json"[^>]*>([\s\S]*?)<\/script>/g;

export async function judge(plan) {
  const pages = await fetched({ ...plan, pages: plan.pages.filter((page) => plan.reviews.includes(page.path)) });
  return pages.flatMap((page) => reviewed(page, plan).map((finding) => `${page.path}: ${finding}`));
}

function reviewed(page, plan) {
  const blocks = [...page.body.matchAll(SCRIPT)].map((match) => JSON.parse(match[1]));
  const review = blocks.flatMap((block) => block['@graph'] ?? [block]).find((one) => one['@type'] === 'ClaimReview');
  if (!review) {
    return ['no ClaimReview'];
  }
  const findings = [];
  const need = (holds, what) => holds || findings.push(what);
  const context = blocks.find((block) => block === review || block['@graph']?.includes(review))['@context'];
  need(/^https?:\/\/schema\.org\/?$/.test(context), 'the context is not schema.org');
  need(text(review.claimReviewed), 'claimReviewed is missing');
  need(whole(review.url), 'url is not an absolute address');
  need(String(review.url).startsWith(plan.origin) && new URL(review.url).pathname === page.path, `url is ${review.url}`);
  need(/^\d{4}-\d{2}-\d{2}/.test(review.datePublished ?? ''), 'datePublished is missing');
  need(['Organization', 'Person'].includes(review.author?.['@type']) && text(review.author?.name), 'author is missing');
  need(review.itemReviewed?.['@type'] === 'Claim', 'itemReviewed is no Claim');
  need(text(review.itemReviewed?.author?.name), 'the claim has no author');
  rating(review.reviewRating ?? {}, need);
  return findings;
}

function rating(given, need) {
  need(given['@type'] === 'Rating', 'reviewRating is no Rating');
  need(text(given.alternateName), 'the rating has no name');
  if (given.ratingValue !== undefined) {
    const [worst, value, best] = [given.worstRating, given.ratingValue, given.bestRating].map(Number);
    need(worst <= value && value <= best, `the rating ${value} is not between ${worst} and ${best}`);
  }
}

function text(value) {
  return typeof value === 'string' && value.trim() !== '';
}

function whole(value) {
  try {
    return /^https?:$/.test(new URL(value).protocol);
  } catch {
    return false;
  }
}
