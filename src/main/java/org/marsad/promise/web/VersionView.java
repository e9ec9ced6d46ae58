package org.marsad.promise.web;

import java.util.List;
import org.marsad.promise.internal.PromiseVersion;

/** A version with what it changed, as pages show it. */
record VersionView(PromiseVersion version, List<ContentChanges.Change> changes) {}
