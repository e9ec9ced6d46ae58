package org.marsad.sealing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A repository that opens texts while it reads rows. Opening one reads its key: over the connection that reads the rows, even
 * where no transaction runs, or many readers at once would wait for each other's second connection. A transaction that runs is
 * left to whoever began it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Transactional(propagation = Propagation.SUPPORTS, noRollbackFor = Exception.class)
public @interface OneConnection {}
