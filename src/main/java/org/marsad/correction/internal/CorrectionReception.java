package org.marsad.correction.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.correction.CorrectionProcess;
import org.marsad.custody.CustodyAction;
import org.marsad.custody.CustodyEntry;
import org.marsad.custody.CustodyLog;
import org.marsad.submission.EmailAddress;
import org.marsad.submission.Receipt;
import org.marsad.submission.SubmitterContacts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one transaction of a request: its row, its custody entry, its process, and the address to write to. */
@Component
class CorrectionReception {

    private final RequestRows rows;
    private final CorrectionSettings settings;
    private final CorrectionProcess process;
    private final CustodyLog custody;
    private final ObjectProvider<SubmitterContacts> contacts;
    private final Clock clock;

    CorrectionReception(
            RequestRows rows,
            CorrectionSettings settings,
            CorrectionProcess process,
            CustodyLog custody,
            ObjectProvider<SubmitterContacts> contacts,
            Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.process = process;
        this.custody = custody;
        this.contacts = contacts;
        this.clock = clock;
    }

    @Transactional
    Accepted receive(NewCorrection request, @Nullable Receipt receipt, @Nullable String repetitionHash) {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant expectedBy = process.after(now, settings.workingDays());
        rows.insert(id, request, receipt, repetitionHash, now, expectedBy);
        String by = request.requestedBy() == null ? CustodyEntry.SUBMITTER : request.requestedBy();
        custody.append(id, CustodyAction.RECEIVED, by, "correction of entry=" + request.entryId());
        process.start(id);
        EmailAddress address = request.contact();
        if (address != null) {
            contacts.ifAvailable(room -> room.given(id, address, request.language()));
        }
        return new Accepted(
                receipt == null ? null : receipt.shown(),
                id,
                now,
                expectedBy,
                receipt == null ? null : receipt.expiresAt());
    }
}
