package org.marsad.workflow.internal.versions;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What becomes of running instances when a newer version of their process is deployed.
 *
 * @param migrate false: they finish by the version they began with; true: at the start they are moved to the newest, and
 *     those that cannot be stay as they are
 */
@ConfigurationProperties("marsad.process")
record VersionSettings(@DefaultValue("false") boolean migrate) {}
