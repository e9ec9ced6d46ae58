package org.marsad.evidence.internal;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.marsad.evidence.internal.VaultRows.StoredObject;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;

/** Compares the vault with the database, both ways; administrators read it at {@code /actuator/vault}. */
@Component
@Endpoint(id = "vault")
class VaultSweep {

    private final VaultRows rows;
    private final ObjectStore store;

    VaultSweep(VaultRows rows, ObjectStore store) {
        this.rows = rows;
        this.store = store;
    }

    /**
     * What a sweep found. All lists are empty in a sound vault; objects of transactions under way may show as unknown.
     *
     * @param objects how many the database knows
     * @param unknown files that the database does not know: leftovers, which the next start removes
     * @param missing files that the database knows and the vault does not have: an incident
     * @param damaged files whose content no longer has its hash, as last read: an incident
     * @param unheld items whose content nobody holds a key to: an incident
     */
    record Report(
            long objects, List<String> unknown, List<String> missing, List<String> damaged, List<String> unheld) {}

    @ReadOperation
    Report report() throws IOException {
        try (Stream<String> all = store.all()) {
            Set<String> files = all.collect(Collectors.toSet());
            List<StoredObject> objects = rows.all();
            Set<String> known = objects.stream().map(StoredObject::file).collect(Collectors.toSet());
            return new Report(
                    objects.size(),
                    files.stream()
                            .filter(file -> !known.contains(file))
                            .sorted()
                            .toList(),
                    known.stream()
                            .filter(file -> !files.contains(file))
                            .sorted()
                            .toList(),
                    rows.damaged(),
                    rows.withoutKey().stream()
                            .map(held -> held.holder().toString())
                            .sorted()
                            .toList());
        }
    }
}
