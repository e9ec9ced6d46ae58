package org.marsad.promise.internal.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.internal.ImportedPromise;
import org.marsad.promise.internal.editing.NotYoursException;
import org.marsad.promise.internal.editing.Proposal;
import org.marsad.promise.internal.editing.ProposalConflictException;
import org.marsad.promise.internal.editing.Proposals;
import org.springframework.stereotype.Component;

/** What imports became, and how editors confirm it. */
@Component
public class ImportedProposals {

    private final ImportRows rows;
    private final Proposals proposals;

    ImportedProposals(ImportRows rows, Proposals proposals) {
        this.rows = rows;
        this.proposals = proposals;
    }

    /** What an import became, in the order of the file. */
    public List<Item> of(UUID importId) {
        return rows.proposals(importId).stream().map(this::item).toList();
    }

    private Item item(UUID id) {
        Proposal proposal = proposals.find(id).orElseThrow();
        return new Item(
                proposal, rows.history(id).orElse(null), Set.copyOf(proposals.confirmedOnce(id, proposal.revision())));
    }

    /**
     * One proposal of an import.
     *
     * @param history what a new promise brings besides its words
     * @param confirmedBy the editor who confirmed it already, where it takes two
     */
    public record Item(Proposal proposal, @Nullable ImportedPromise history, Set<String> confirmedBy) {

        /** Whether this editor's confirmation is what it waits for. */
        public boolean waitsFor(String editor) {
            return proposal.state() == Proposal.State.OPEN
                    && !proposal.proposedBy().equals(editor)
                    && !confirmedBy.contains(editor);
        }
    }

    /**
     * An editor's confirmation of some of an import's proposals, each by itself: one that cannot be confirmed keeps no
     * other from it.
     *
     * @param seen the proposals with their revisions, as the editor had them before their eyes
     * @return why some were not confirmed, by promise
     * @throws NotYoursException if the editor brought the file in
     */
    public List<Refused> confirm(UUID importId, List<Seen> seen, String editor) {
        List<UUID> own = rows.proposals(importId);
        List<Refused> refused = new ArrayList<>();
        for (Seen each : seen) {
            if (!own.contains(each.proposal())) {
                continue;
            }
            String promise =
                    proposals.find(each.proposal()).orElseThrow().draft().promiseId();
            try {
                proposals.confirm(each.proposal(), each.revision(), editor);
            } catch (ProposalConflictException conflict) {
                refused.add(new Refused(promise, conflict.why()));
            }
        }
        return refused;
    }

    /** A proposal as an editor saw it. */
    public record Seen(UUID proposal, int revision) {}

    /** A proposal that could not be confirmed. */
    public record Refused(String promiseId, ProposalConflictException.Why why) {}
}
