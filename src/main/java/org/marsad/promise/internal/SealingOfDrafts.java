package org.marsad.promise.internal;

import java.util.List;
import org.marsad.sealing.MasterKey;
import org.marsad.sealing.SealedTable;
import org.marsad.sealing.SealingMigration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Seals what earlier versions stored in clear before it was published, if ever: proposals, reviews, imported files. */
@Configuration(proxyBeanMethods = false)
class SealingOfDrafts {

    private static final String ALL = "true";
    private static final List<String> ID = List.of("id");

    @Bean
    SealingMigration sealDrafts(MasterKey master) {
        return new SealingMigration(
                "43.8",
                "seal drafts",
                master,
                SealedTable.of("promise_proposal", "t.id", ALL, ID, List.of("content", "note", "reason")),
                new SealedTable(
                        "proposal_act",
                        "t.proposal_id",
                        ALL,
                        List.of("proposal_id", "position"),
                        List.of("proposal_id", "act", "actor", "revision"),
                        List.of("content", "note")),
                SealedTable.of(
                        "promise_review_act", "t.review_id", ALL, ID, List.of("note", "justification", "entry_text")),
                SealedTable.of("promise_import", "t.id", "t.content is not null", ID, List.of("content")),
                SealedTable.of(
                        "promise_import_item",
                        "t.proposal_id",
                        "t.history is not null",
                        List.of("proposal_id"),
                        List.of("history")));
    }
}
