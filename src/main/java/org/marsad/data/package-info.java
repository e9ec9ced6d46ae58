/**
 * What anybody can take away: feeds (Atom), open data as files with a description and nightly snapshots, and the lists of
 * addresses for search engines. Its root is how rooms write feeds.
 */
@ApplicationModule(
        displayName = "data",
        allowedDependencies = {"promise"})
@NullMarked
package org.marsad.data;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
