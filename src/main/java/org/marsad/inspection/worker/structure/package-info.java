/**
 * What the build of a file gives away before any parser touches it: two formats in one, bytes after the end, what could
 * run, bombs, encryption, floods of pixels, ends cut off. Reads in constant memory and needs nothing but the JDK.
 */
@NullMarked
package org.marsad.inspection.worker.structure;

import org.jspecify.annotations.NullMarked;
