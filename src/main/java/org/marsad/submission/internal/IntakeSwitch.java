package org.marsad.submission.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The emergency switch: while it is thrown nothing new is taken, over whichever way it comes. */
@Component
public class IntakeSwitch {

    /** Characters of the longest reason. */
    public static final int LONGEST_REASON = 2_000;

    /** What is said to who comes back when nobody knows how long it takes. */
    private static final Duration UNKNOWN = Duration.ofHours(1);

    private static final int SHOWN = 50;

    private final IntakeOrders orders;
    private final Clock clock;

    IntakeSwitch(IntakeOrders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /** @throws IntakeClosedException while nothing new is taken */
    public void requireIntake() {
        thrown().ifPresent(order -> {
            throw new IntakeClosedException("intake.closed", wait(order));
        });
    }

    /** @throws IntakeClosedException while receipts open nothing, either */
    public void requireTracking() {
        thrown().filter(IntakeOrder::trackingClosed).ifPresent(order -> {
            throw new IntakeClosedException("intake.closed.tracking", wait(order));
        });
    }

    /** The order that closed it; empty while it is open. */
    public Optional<IntakeOrder> thrown() {
        return orders.newest().filter(IntakeOrder::closed);
    }

    /** The latest orders, newest first. */
    public List<IntakeOrder> history() {
        return orders.latest(SHOWN);
    }

    /**
     * Closes intake, or changes how it is closed.
     *
     * @param expected how long it is expected to last
     */
    @Transactional
    public void close(boolean trackingToo, Duration expected, String reason, String by) {
        Instant now = now();
        orders.append(new IntakeOrder(true, trackingToo, now.plus(expected), shortened(reason), by, now));
    }

    /** Opens it again; does nothing while it is open. */
    @Transactional
    public void open(String reason, String by) {
        if (thrown().isPresent()) {
            orders.append(new IntakeOrder(false, false, null, shortened(reason), by, now()));
        }
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }

    private Duration wait(IntakeOrder order) {
        Instant until = order.expectedUntil();
        Instant now = clock.instant();
        return until != null && until.isAfter(now) ? Duration.between(now, until) : UNKNOWN;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
