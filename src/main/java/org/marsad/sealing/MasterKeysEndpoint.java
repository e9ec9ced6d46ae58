package org.marsad.sealing;

import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

/** Which master key wraps how many keys; administrators ask at {@code /actuator/masterkeys}. */
@Component
@Endpoint(id = "masterkeys")
class MasterKeysEndpoint {

    private final Rotation rotation;

    MasterKeysEndpoint(Rotation rotation) {
        this.rotation = rotation;
    }

    @ReadOperation
    Rotation.Standing standing() {
        return rotation.standing();
    }
}
