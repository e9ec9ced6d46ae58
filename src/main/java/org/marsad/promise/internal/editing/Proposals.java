package org.marsad.promise.internal.editing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.marsad.promise.internal.PromiseVersion;
import org.marsad.promise.internal.PromiseVersions;
import org.marsad.promise.internal.TextRules;
import org.marsad.promise.internal.VersionMovedException;
import org.marsad.promise.internal.editing.Proposal.Act;
import org.marsad.promise.internal.editing.Proposal.ActKind;
import org.marsad.promise.internal.editing.Proposal.Draft;
import org.marsad.promise.internal.editing.Proposal.Kind;
import org.marsad.promise.internal.editing.Proposal.State;
import org.marsad.promise.internal.editing.ProposalConflictException.Why;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Editors' work on promises. Nothing of a proposal is public before another editor than its proposer confirms it; a
 * promise has one open proposal at most. Each act is one transaction with the proposal's row locked, so that of two that
 * meet the second one is told what the first one did.
 */
@Component
public class Proposals {

    private final ProposalRows rows;
    private final PromiseVersions versions;
    private final Publishing publishing;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Proposals(
            ProposalRows rows,
            PromiseVersions versions,
            Publishing publishing,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.versions = versions;
        this.publishing = publishing;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** All that wait for somebody, the longest waiting first. */
    public List<Proposal> open() {
        return rows.open();
    }

    public Optional<Proposal> openFor(String promiseId) {
        return rows.openFor(promiseId);
    }

    /** All of a promise, newest first. */
    public List<Proposal> of(String promiseId) {
        return rows.of(promiseId);
    }

    public Optional<Proposal> find(UUID id) {
        return rows.find(id);
    }

    /** What was done to a proposal, oldest first. */
    public List<Act> acts(UUID id) {
        return rows.acts(id);
    }

    /**
     * Puts a draft before the other editors.
     *
     * @throws ProposalConflictException if the promise has an open proposal, or is no longer what the draft was written
     *     on
     */
    public Proposal propose(Draft draft, String by) {
        if (!draft.promiseId().matches(TextRules.SLUG)) {
            throw new IllegalArgumentException("not a promise's id");
        }
        try {
            return inOne(() -> put(draft, by));
        } catch (DuplicateKeyException held) {
            throw new ProposalConflictException(
                    Why.HELD, rows.openFor(draft.promiseId()).orElse(null));
        }
    }

    /**
     * The same as a part of something larger, in its transaction.
     *
     * @throws DuplicateKeyException if the promise has an open proposal
     * @throws ProposalConflictException if the promise is no longer what the draft was written on
     */
    public Proposal proposeWith(Draft draft, String by) {
        return inOne(() -> put(draft, by));
    }

    private Proposal put(Draft draft, String by) {
        Instant now = now();
        Proposal proposal = new Proposal(UUID.randomUUID(), draft, by, now, State.OPEN, 1);
        rows.insert(proposal);
        rows.insert(proposal.id(), new Act(ActKind.PROPOSED, by, now, 1, draft.content(), draft.reason()));
        standsOnWhatIsPublic(draft);
        return proposal;
    }

    /** Its proposer writes it anew; it waits for a second editor again. */
    public Proposal revise(UUID id, int revision, Draft draft, String by) {
        return inOne(() -> {
            Proposal proposal = held(id, revision);
            own(proposal, by);
            standsOnWhatIsPublic(draft);
            return done(proposal.with(draft, State.OPEN, revision + 1), ActKind.REVISED, by, draft.reason());
        });
    }

    /** Its proposer no longer wants it. */
    public Proposal takeBack(UUID id, int revision, String by) {
        return inOne(() -> {
            Proposal proposal = held(id, revision);
            own(proposal, by);
            return done(proposal.with(proposal.draft(), State.TAKEN_BACK, revision), ActKind.TAKEN_BACK, by, null);
        });
    }

    /**
     * A second editor makes it public. What brings a final verdict along, which the process asks of two editors, becomes public
     * by the confirmation of two editors here as well, whoever proposed it: until then it stays open.
     */
    public Proposal confirm(UUID id, int revision, String by) {
        return inOne(() -> {
            Proposal proposal = waiting(id, revision, by);
            List<String> before = confirmedOnce(id, revision);
            if (before.contains(by)) {
                throw new ProposalConflictException(Why.CONFIRMED_ONCE);
            }
            if (before.isEmpty() && publishing.bringsFinalVerdict(proposal)) {
                return done(proposal, ActKind.CONFIRMED_ONCE, by, null);
            }
            publish(proposal);
            return done(proposal.with(proposal.draft(), State.CONFIRMED, revision), ActKind.CONFIRMED, by, null);
        });
    }

    /** The editors who confirmed this revision of a proposal that needs two of them. */
    public List<String> confirmedOnce(UUID id, int revision) {
        return rows.acts(id).stream()
                .filter(act -> act.kind() == ActKind.CONFIRMED_ONCE && act.revision() == revision)
                .map(Act::by)
                .toList();
    }

    /** A second editor wants something else of it; its proposer may write it anew. */
    public Proposal sendBack(UUID id, int revision, String by, String note) {
        return inOne(() -> {
            Proposal proposal = waiting(id, revision, by);
            return done(proposal.with(proposal.draft(), State.RETURNED, revision), ActKind.RETURNED, by, note);
        });
    }

    /** A second editor does not want it at all, whether it waits for a second editor or for its proposer. */
    public Proposal reject(UUID id, int revision, String by, String note) {
        return inOne(() -> {
            Proposal proposal = held(id, revision);
            notOwn(proposal, by);
            return done(proposal.with(proposal.draft(), State.REJECTED, revision), ActKind.REJECTED, by, note);
        });
    }

    private Proposal done(Proposal proposal, ActKind kind, String by, @Nullable String note) {
        rows.update(proposal);
        rows.insert(
                proposal.id(),
                new Act(
                        kind,
                        by,
                        now(),
                        proposal.revision(),
                        kind == ActKind.REVISED ? proposal.draft().content() : null,
                        note));
        return proposal;
    }

    private void publish(Proposal proposal) {
        try {
            publishing.publish(proposal);
        } catch (VersionMovedException moved) {
            throw new ProposalConflictException(Why.MOVED);
        } catch (DuplicateKeyException exists) {
            throw new ProposalConflictException(Why.EXISTS);
        }
    }

    private Proposal held(UUID id, int revision) {
        return rows.lock(id)
                .filter(proposal -> proposal.state().holds() && proposal.revision() == revision)
                .orElseThrow(() -> new ProposalConflictException(Why.CHANGED));
    }

    private Proposal waiting(UUID id, int revision, String by) {
        Proposal proposal = held(id, revision);
        notOwn(proposal, by);
        if (proposal.state() != State.OPEN) {
            throw new ProposalConflictException(Why.CHANGED);
        }
        return proposal;
    }

    private static void own(Proposal proposal, String by) {
        if (!proposal.proposedBy().equals(by)) {
            throw new NotYoursException(NotYoursException.Why.NOT_OWN);
        }
    }

    private static void notOwn(Proposal proposal, String by) {
        if (proposal.proposedBy().equals(by)) {
            throw new NotYoursException(NotYoursException.Why.OWN);
        }
    }

    private void standsOnWhatIsPublic(Draft draft) {
        Optional<PromiseVersion> latest = versions.latest(draft.promiseId());
        if (draft.kind() == Kind.CREATE) {
            if (latest.isPresent()) {
                throw new ProposalConflictException(Why.EXISTS);
            }
        } else if (latest.filter(
                        version -> version.number() == draft.base() && version.kind() != PromiseVersion.Kind.WITHDRAWN)
                .isEmpty()) {
            throw new ProposalConflictException(Why.MOVED);
        }
    }

    private <T> T inOne(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
