package org.marsad.promise;

/** What stands before a path wherever an address leaves the site: feeds, API answers, receipts. */
public interface SiteAddress {

    /** The absolute address of a path that begins with a slash. */
    String of(String path);
}
