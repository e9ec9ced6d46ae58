/** How work on strangers' files is confined: the worker processes, their sandbox, private directories, system tools. */
@NullMarked
package org.marsad.inspection.internal.process;

import org.jspecify.annotations.NullMarked;
