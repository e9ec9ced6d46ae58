package org.marsad.sealing;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** Where the master keys are. @param masterKeyFile which nobody else may read; the demo makes its own */
@ConfigurationProperties("marsad.vault")
record KeySettings(@Nullable Path masterKeyFile) {}
