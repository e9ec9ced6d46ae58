/**
 * Whole applications that differ from the one the other tests share. Each class runs in a JVM of its own, because
 * Camunda's REST API finds its engine in a static registry: of two applications in one JVM, one answers with the other's
 * engine, and with none once the other is closed.
 */
@NullMarked
package org.marsad.apart;

import org.jspecify.annotations.NullMarked;
