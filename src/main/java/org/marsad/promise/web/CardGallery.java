package org.marsad.promise.web;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/** The pictures of cards, each drawn once as long as it is among the latest asked for, one at a time. */
@Component
class CardGallery {

    private static final Logger LOG = LoggerFactory.getLogger(CardGallery.class);

    /** Of some 40 kB each. */
    private static final int KEPT = 200;

    private final ConcurrentLruCache<ShareCard, Optional<byte[]>> drawn = new ConcurrentLruCache<>(KEPT, this::draw);
    /** A picture costs a processor a tenth of a second: a crowd of new ones must not take all of them. */
    private final Semaphore easel = new Semaphore(1);

    private @Nullable CardPainter painter;

    /** The bytes of a PNG; empty where the machine cannot draw, for want of a system library. */
    Optional<byte[]> picture(ShareCard card) {
        return drawn.get(card);
    }

    private Optional<byte[]> draw(ShareCard card) {
        easel.acquireUninterruptibly();
        try {
            CardPainter ready = painter == null ? new CardPainter() : painter;
            painter = ready;
            return Optional.of(ready.png(card));
        } catch (LinkageError | InternalError e) {
            LOG.error("cards cannot be drawn: this Java lacks a library or every font (fontconfig)", e);
            return Optional.empty();
        } finally {
            easel.release();
        }
    }
}
