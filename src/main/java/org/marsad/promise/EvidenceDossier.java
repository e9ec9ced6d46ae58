package org.marsad.promise;

/**
 * Everything the public sees of one published piece of evidence.
 *
 * @param promise the promise it was published with
 * @param entry the entry of the timeline that it proves
 */
public record EvidenceDossier(PromiseSummary promise, PromiseDossier.Entry entry, PublishedEvidence item) {}
