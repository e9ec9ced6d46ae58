package org.marsad.evidence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that was received and hashed but is not sealed yet.
 *
 * @param id server-made id of the bytes in quarantine
 * @param name the sender's name for it, without any path
 * @param sha256 hex
 */
public record QuarantinedFile(
        UUID id, String name, @Nullable String declaredType, long size, String sha256) {}
