/**
 * What runs in the worker process: parsers and decoders over strangers' files. It has a class path of its own (Tika,
 * PDFBox, TwelveMonkeys, Jackson and this package), so nothing of Spring, nor of the other rooms, may be imported here.
 */
@NullMarked
package org.marsad.inspection.worker;

import org.jspecify.annotations.NullMarked;
