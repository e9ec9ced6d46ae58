package org.marsad.evidence.internal;

import java.util.List;
import org.marsad.sealing.MasterKey;
import org.marsad.sealing.SealedTable;
import org.marsad.sealing.SealingMigration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Seals what earlier versions stored in clear: names of files, addresses of links and of what was fetched of them. */
@Configuration(proxyBeanMethods = false)
class SealingOfEvidence {

    private static final String SNAPSHOTS_SUBMISSION =
            "(select i.submission_id from evidence_item i where i.id = t.evidence_item_id)";

    @Bean
    SealingMigration sealEvidence(MasterKey master) {
        return new SealingMigration(
                "43.2",
                "seal names and addresses",
                master,
                SealedTable.of(
                        EvidenceRows.TABLE,
                        "t.submission_id",
                        "t.name is not null",
                        List.of("id"),
                        List.of(EvidenceRows.NAME)),
                SealedTable.of("source_snapshot", SNAPSHOTS_SUBMISSION, "true", List.of("id"), List.of("address")));
    }
}
