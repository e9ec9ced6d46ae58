package org.marsad.evidence.internal.preview;

/** What of an item is previewed; each is made once and kept. */
public enum Part {
    /** A small picture for lists: an image, the first page, or a frame of a video. */
    THUMB,
    /** An image as wide as a page of the viewer. */
    VIEW,
    /** An image to look at closely. */
    LARGE,
    /** One page of a document, numbered from 1. */
    PAGE,
    /** One page to look at closely. */
    LARGE_PAGE,
    /** A frame of a video in the size of its preview. */
    POSTER,
    /** A video or sound that every browser plays. */
    MEDIA,
    /** An office document as a PDF, of which pages are made; never sent to a browser. */
    DOCUMENT
}
