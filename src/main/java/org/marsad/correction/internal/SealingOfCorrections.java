package org.marsad.correction.internal;

import java.util.List;
import org.marsad.sealing.MasterKey;
import org.marsad.sealing.SealedTable;
import org.marsad.sealing.SealingMigration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Seals what earlier versions stored in clear of requests for corrections and of what editors wrote on them. */
@Configuration(proxyBeanMethods = false)
class SealingOfCorrections {

    private static final String REQUEST = "request_id";

    @Bean
    SealingMigration sealCorrections(MasterKey master) {
        return new SealingMigration(
                "43.6",
                "seal corrections",
                master,
                SealedTable.of(
                        "correction_request", "t.id", "t.text <> ''", List.of("id"), List.of("text", "explanation")),
                SealedTable.of(
                        "correction_decision",
                        "t." + REQUEST,
                        "true",
                        List.of(REQUEST, "number"),
                        List.of("text_ar", "text_en", "justification", "explanation")),
                SealedTable.of(
                        "correction_confirmation",
                        "t." + REQUEST,
                        "true",
                        List.of(REQUEST, "decision"),
                        List.of("note")));
    }
}
