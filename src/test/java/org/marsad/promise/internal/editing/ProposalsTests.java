package org.marsad.promise.internal.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.marsad.promise.EvidenceStrength;
import org.marsad.promise.LocalizedText;
import org.marsad.promise.PromiseCatalogue;
import org.marsad.promise.PromiseDossier;
import org.marsad.promise.PromiseFilter;
import org.marsad.promise.PromiseWithdrawnException;
import org.marsad.promise.Schedule;
import org.marsad.promise.internal.PromiseContent;
import org.marsad.promise.internal.PromiseVersion;
import org.marsad.promise.internal.PromiseVersions;
import org.marsad.promise.internal.WholePromiseRoom;
import org.marsad.promise.internal.editing.Proposal.Act;
import org.marsad.promise.internal.editing.Proposal.ActKind;
import org.marsad.promise.internal.editing.Proposal.Draft;
import org.marsad.promise.internal.editing.Proposal.Kind;
import org.marsad.promise.internal.editing.Proposal.State;
import org.marsad.promise.internal.editing.ProposalConflictException.Why;
import org.marsad.support.RepositoryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Editors' work on promises, each act in a transaction of its own. */
@RepositoryTest
@Import(WholePromiseRoom.class)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@DirtiesContext
abstract class ProposalsTests {

    private final String promise = "p-" + UUID.randomUUID();

    @Autowired
    Proposals proposals;

    @Autowired
    PromiseVersions versions;

    @Autowired
    PromiseCatalogue catalogue;

    @Autowired
    JdbcClient jdbc;

    @Test
    void nothingOfAProposalIsPublicBeforeASecondEditorConfirmsIt() {
        Proposal proposal = proposals.propose(creation("كهرباء"), "editor1");
        assertThat(catalogue.dossier(promise)).isEmpty();
        assertThat(versions.of(promise)).isEmpty();
        proposals.confirm(proposal.id(), 1, "editor2");
        PromiseDossier dossier = catalogue.dossier(promise).orElseThrow();
        assertThat(dossier.overview().title().in("ar")).isEqualTo("كهرباء");
        assertThat(dossier.overview().rating().code()).isEqualTo("NOT_RATED");
        assertThat(dossier.timeline()).isEmpty();
        assertThat(versions.of(promise))
                .extracting(PromiseVersion::number, PromiseVersion::kind, PromiseVersion::proposalId)
                .containsExactly(tuple(1, PromiseVersion.Kind.CREATED, proposal.id()));
    }

    @Test
    void aConfirmedEditIsTheNextVersionAndIsFoundByItsNewWords() {
        published("كهرباء");
        long before = version();
        Proposal proposal = proposals.propose(edit(1, "مياه صالحة"), "editor1");
        assertThat(catalogue.dossier(promise).orElseThrow().overview().title().in("ar"))
                .isEqualTo("كهرباء");
        proposals.confirm(proposal.id(), 1, "editor2");
        PromiseDossier dossier = catalogue.dossier(promise).orElseThrow();
        assertThat(dossier.overview().title().in("ar")).isEqualTo("مياه صالحة");
        assertThat(dossier.overview().schedule()).isEqualTo(Schedule.LATE);
        assertThat(dossier.overview().evidenceStrength()).isEqualTo(EvidenceStrength.PROBABLE);
        assertThat(catalogue.find(new PromiseFilter(null, null, null, "مياه صالحه", null), null, 50))
                .extracting(found -> found.id())
                .contains(promise);
        assertThat(versions.of(promise)).extracting(PromiseVersion::number).containsExactly(2, 1);
        assertThat(versions.of(promise).get(1).content().title().in("ar")).isEqualTo("كهرباء");
        assertThat(version()).isGreaterThan(before);
    }

    @Test
    void anEditLeavesRatingAndTimelineAlone() {
        String seeded = "coalition-presence";
        PromiseDossier before = catalogue.dossier(seeded).orElseThrow();
        PromiseVersion first = versions.latest(seeded).orElseThrow();
        Draft draft = new Draft(seeded, Kind.EDIT, first.number(), titled(first.content(), "عنوان آخر"), null, "سبب");
        proposals.confirm(proposals.propose(draft, "editor1").id(), 1, "editor2");
        PromiseDossier after = catalogue.dossier(seeded).orElseThrow();
        assertThat(after.overview().rating()).isEqualTo(before.overview().rating());
        assertThat(after.timeline()).isEqualTo(before.timeline());
        assertThat(after.justification()).isEqualTo(before.justification());
        assertThat(after.overview().title().in("ar")).isEqualTo("عنوان آخر");
    }

    @Test
    void aSeededPromiseHasItsFirstVersionFromTheSeed() {
        assertThat(versions.of("coalition-presence")).last().satisfies(first -> {
            assertThat(first.number()).isEqualTo(1);
            assertThat(first.proposalId()).isNull();
            assertThat(first.content().title().in("ar")).isEqualTo("مستقبل تواجد قوات التحالف الدولي");
        });
    }

    @Test
    void aWithdrawnPromiseIsATombstoneAndItsVersionsStay() {
        published("كهرباء");
        Proposal proposal = proposals.propose(withdrawal(1), "editor1");
        assertThat(catalogue.dossier(promise)).isPresent();
        proposals.confirm(proposal.id(), 1, "editor2");
        assertThatThrownBy(() -> catalogue.dossier(promise)).isInstanceOf(PromiseWithdrawnException.class);
        assertThat(versions.of(promise))
                .extracting(PromiseVersion::kind)
                .containsExactly(PromiseVersion.Kind.WITHDRAWN, PromiseVersion.Kind.CREATED);
        assertThat(versions.withdrawn())
                .extracting(PromiseVersions.Withdrawn::promiseId)
                .contains(promise);
        assertConflict(Why.MOVED, () -> proposals.propose(edit(2, "ماء"), "editor1"));
        assertConflict(Why.EXISTS, () -> proposals.propose(creation("ماء"), "editor1"));
    }

    @Test
    void whoProposedNeitherConfirmsNorReturnsNorRejects() {
        Proposal proposal = proposals.propose(creation("كهرباء"), "editor1");
        assertThatThrownBy(() -> proposals.confirm(proposal.id(), 1, "editor1")).isInstanceOf(NotYoursException.class);
        assertThatThrownBy(() -> proposals.sendBack(proposal.id(), 1, "editor1", "لا"))
                .isInstanceOf(NotYoursException.class);
        assertThatThrownBy(() -> proposals.reject(proposal.id(), 1, "editor1", "لا"))
                .isInstanceOf(NotYoursException.class);
        assertThat(catalogue.dossier(promise)).isEmpty();
        assertThat(proposals.openFor(promise)).isPresent();
    }

    @Test
    void onlyWhoProposedWritesAnewAndTakesBack() {
        Proposal proposal = proposals.propose(creation("كهرباء"), "editor1");
        assertThatThrownBy(() -> proposals.revise(proposal.id(), 1, creation("ماء"), "editor2"))
                .isInstanceOf(NotYoursException.class);
        assertThatThrownBy(() -> proposals.takeBack(proposal.id(), 1, "editor2"))
                .isInstanceOf(NotYoursException.class);
        assertThat(proposals.find(proposal.id()).orElseThrow().draft()).isEqualTo(proposal.draft());
    }

    @Test
    void aSecondProposalIsToldWhoHoldsThePromiseSinceWhen() {
        published("كهرباء");
        Proposal first = proposals.propose(edit(1, "ماء"), "editor1");
        assertThatThrownBy(() -> proposals.propose(edit(1, "غاز"), "editor2"))
                .isInstanceOfSatisfying(ProposalConflictException.class, conflict -> {
                    assertThat(conflict.why()).isEqualTo(Why.HELD);
                    assertThat(conflict.other()).isEqualTo(first);
                });
        proposals.takeBack(first.id(), 1, "editor1");
        assertThat(proposals.propose(edit(1, "غاز"), "editor2").state()).isEqualTo(State.OPEN);
    }

    @Test
    void aReturnedProposalIsWrittenAnewAndConfirmedAsItIsThen() {
        Proposal proposal = proposals.propose(creation("كهرباء"), "editor1");
        proposals.sendBack(proposal.id(), 1, "editor2", "العنوان قصير");
        assertConflict(Why.CHANGED, () -> proposals.confirm(proposal.id(), 1, "editor2"));
        assertThat(proposals.open()).extracting(Proposal::id).contains(proposal.id());
        proposals.revise(proposal.id(), 1, creation("كهرباء للجميع"), "editor1");
        assertConflict(Why.CHANGED, () -> proposals.confirm(proposal.id(), 1, "editor2"));
        proposals.confirm(proposal.id(), 2, "editor2");
        assertThat(catalogue.dossier(promise).orElseThrow().overview().title().in("ar"))
                .isEqualTo("كهرباء للجميع");
        assertThat(proposals.acts(proposal.id()))
                .extracting(Act::kind, Act::by, Act::revision, Act::note)
                .containsExactly(
                        tuple(ActKind.PROPOSED, "editor1", 1, "سبب"),
                        tuple(ActKind.RETURNED, "editor2", 1, "العنوان قصير"),
                        tuple(ActKind.REVISED, "editor1", 2, "سبب"),
                        tuple(ActKind.CONFIRMED, "editor2", 2, null));
    }

    @Test
    void aRejectedProposalFreesThePromiseAndLeavesNothingPublic() {
        Proposal proposal = proposals.propose(creation("كهرباء"), "editor1");
        proposals.sendBack(proposal.id(), 1, "editor2", "لا");
        proposals.reject(proposal.id(), 1, "editor3", "لا مصدر");
        assertThat(catalogue.dossier(promise)).isEmpty();
        assertThat(proposals.openFor(promise)).isEmpty();
        assertConflict(Why.CHANGED, () -> proposals.revise(proposal.id(), 1, creation("ماء"), "editor1"));
    }

    @Test
    void aProposalOnAnOlderVersionIsRefusedNewAndConfirmed() {
        published("كهرباء");
        proposals.confirm(proposals.propose(edit(1, "ماء"), "editor1").id(), 1, "editor2");
        assertConflict(Why.MOVED, () -> proposals.propose(edit(1, "غاز"), "editor1"));
        Proposal open = proposals.propose(edit(2, "غاز"), "editor1");
        // No way of ours moves it meanwhile; whatever does must not be overwritten.
        jdbc.sql("update promise_proposal set base_version = 1 where id = ?")
                .param(open.id())
                .update();
        assertConflict(Why.MOVED, () -> proposals.confirm(open.id(), 1, "editor2"));
        assertThat(catalogue.dossier(promise).orElseThrow().overview().title().in("ar"))
                .isEqualTo("ماء");
        assertThat(proposals.openFor(promise)).isPresent();
    }

    @Test
    void aPromiseThatASeedFileBroughtMeanwhileIsNotOverwritten() {
        Proposal proposal = proposals.propose(creation("كهرباء"), "editor1");
        copySeed();
        assertConflict(Why.EXISTS, () -> proposals.confirm(proposal.id(), 1, "editor2"));
        assertThat(catalogue.dossier(promise).orElseThrow().overview().title().in("ar"))
                .isNotEqualTo("كهرباء");
        assertThat(proposals.find(proposal.id()).orElseThrow().state()).isEqualTo(State.OPEN);
    }

    @Test
    void ofTwoProposalsThatNameOneNewMakerDifferentlyTheSecondIsSentBack() {
        Proposal one = proposals.propose(creation("كهرباء", "NEW_" + serial(), "حكومة"), "editor1");
        PromiseContent content = one.draft().content();
        Draft other = new Draft(
                promise + "-2",
                Kind.CREATE,
                0,
                content("ماء", content == null ? "" : content.maker(), "وزارة"),
                null,
                "سبب");
        Proposal second = proposals.propose(other, "editor1");
        proposals.confirm(one.id(), 1, "editor2");
        assertConflict(Why.MAKER, () -> proposals.confirm(second.id(), 1, "editor2"));
        assertThat(catalogue.dossier(promise + "-2")).isEmpty();
    }

    @RepeatedTest(3)
    void ofTwoWhoProposeAtOnceOneHoldsThePromise() throws Exception {
        published("كهرباء");
        assertThat(atOnce(
                        () -> proposals.propose(edit(1, "ماء"), "editor1"),
                        () -> proposals.propose(edit(1, "غاز"), "editor2")))
                .containsExactlyInAnyOrder("done", "HELD");
        assertThat(proposals.openFor(promise)).isPresent();
    }

    @RepeatedTest(3)
    void ofTwoWhoConfirmAtOnceOneIsToldThatItIsDone() throws Exception {
        published("كهرباء");
        Proposal proposal = proposals.propose(edit(1, "ماء"), "editor1");
        assertThat(atOnce(
                        () -> proposals.confirm(proposal.id(), 1, "editor2"),
                        () -> proposals.confirm(proposal.id(), 1, "editor3")))
                .containsExactlyInAnyOrder("done", "CHANGED");
        assertThat(versions.of(promise)).hasSize(2);
    }

    @RepeatedTest(3)
    void whatIsConfirmedIsWhatWasSeenThoughItIsWrittenAnewAtThatMoment() throws Exception {
        published("كهرباء");
        Proposal proposal = proposals.propose(edit(1, "ماء"), "editor1");
        List<String> answers = atOnce(
                () -> proposals.confirm(proposal.id(), 1, "editor2"),
                () -> proposals.revise(proposal.id(), 1, edit(1, "غاز"), "editor1"));
        assertThat(answers).containsExactlyInAnyOrder("done", "CHANGED");
        assertThat(catalogue.dossier(promise).orElseThrow().overview().title().in("ar"))
                .isEqualTo(answers.get(0).equals("done") ? "ماء" : "كهرباء");
    }

    private List<String> atOnce(Callable<Proposal> one, Callable<Proposal> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService editors = Executors.newFixedThreadPool(2);
        try {
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : editors.invokeAll(List.of(answer(start, one), answer(start, other)))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            editors.shutdownNow();
        }
    }

    private static Callable<String> answer(CyclicBarrier start, Callable<Proposal> act) {
        return () -> {
            start.await();
            try {
                act.call();
                return "done";
            } catch (ProposalConflictException conflict) {
                return conflict.why().name();
            }
        };
    }

    private static void assertConflict(Why why, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        ProposalConflictException.class,
                        conflict -> assertThat(conflict.why()).isEqualTo(why));
    }

    private void published(String title) {
        proposals.confirm(proposals.propose(creation(title), "editor1").id(), 1, "editor2");
    }

    private long version() {
        return jdbc.sql("select version from promise where id = ?")
                .param(promise)
                .query(Long.class)
                .single();
    }

    /** What a start with a new seed file of this id would do. */
    private void copySeed() {
        jdbc.sql("""
                insert into promise (id, title, sector, maker, maker_name, text, rating, schedule, updated_at,
                    version)
                select ?, title, sector, maker, maker_name, text, rating, schedule, updated_at, 1
                from promise where id = 'coalition-presence'
                """).param(promise).update();
    }

    private static String serial() {
        return UUID.randomUUID()
                .toString()
                .substring(0, 8)
                .toUpperCase(java.util.Locale.ROOT)
                .replace('-', '_');
    }

    private Draft creation(String title) {
        return creation(title, "MAKER_A", "حكومة");
    }

    private Draft creation(String title, String maker, String name) {
        return new Draft(promise, Kind.CREATE, 0, content(title, maker, name), null, "سبب");
    }

    private Draft edit(int base, String title) {
        PromiseContent content = content(title, "MAKER_A", "حكومة");
        return new Draft(
                promise,
                Kind.EDIT,
                base,
                new PromiseContent(
                        content.title(),
                        "ECONOMY",
                        content.maker(),
                        content.makerName(),
                        content.text(),
                        Schedule.LATE,
                        EvidenceStrength.PROBABLE),
                text("ملاحظة"),
                "سبب");
    }

    private Draft withdrawal(int base) {
        return new Draft(promise, Kind.WITHDRAW, base, null, text("نُشر خطأً"), "سبب");
    }

    private static PromiseContent content(String title, String maker, String name) {
        return new PromiseContent(text(title), "HEALTH", maker, text(name), text("النص"), Schedule.NO_DEADLINE, null);
    }

    private static PromiseContent titled(PromiseContent content, String title) {
        return new PromiseContent(
                text(title),
                content.sector(),
                content.maker(),
                content.makerName(),
                content.text(),
                content.schedule(),
                content.evidenceStrength());
    }

    private static LocalizedText text(@Nullable String arabic) {
        return new LocalizedText(Map.of("ar", String.valueOf(arabic), "en", "text"), Set.of("en"));
    }
}
