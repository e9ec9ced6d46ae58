package org.marsad.evidence.internal.likeness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.marsad.evidence.internal.likeness.Fingerprint.Part;

/** Finds the images and videos that show what an image or a video shows. */
final class LikePictures {

    /** Of evidence.md: bits of 256 in which two images may differ. */
    private static final int LIKE = 80;
    /**
     * The same where a frame is compared: a video has hundreds of them, so chance has hundreds of tries. 64 is the
     * limit that PDQ's authors give for one hash; a frame taken out of a video differs in 40 at most.
     */
    private static final int LIKE_FRAME = 64;
    /** Two unlike pictures differ in half of the bits: that is the degree 0. */
    private static final double UNLIKE = 128;
    /** Videos must share so many frames, unless one has fewer: one alone may be a title or a chance. */
    private static final int SHARED_FRAMES = 2;

    private final Fingerprint fingerprint;
    private final PackedParts all;
    private final Map<Long, Found> found = new HashMap<>();

    private LikePictures(Fingerprint fingerprint, PackedParts all) {
        this.fingerprint = fingerprint;
        this.all = all;
    }

    static List<Match> of(Fingerprint fingerprint, PackedParts all) {
        LikePictures search = new LikePictures(fingerprint, all);
        fingerprint.parts().forEach(search::compare);
        return Match.likest(search.found.entrySet().stream()
                .map(each -> search.match(each.getKey(), each.getValue()))
                .filter(Objects::nonNull));
    }

    private void compare(Part part) {
        boolean isFrame = fingerprint.form() == Form.VIDEO;
        for (int i = 0; i < all.size(); i++) {
            int distance = all.distance(i, part);
            if (distance <= (isFrame || all.isFrame(i) ? LIKE_FRAME : LIKE)) {
                found.computeIfAbsent(all.owner(i), owner -> new Found()).note(part.position(), distance);
            }
        }
    }

    private @Nullable Match match(long owner, Found like) {
        int frames = all.framesOf(owner);
        if (fingerprint.form() == Form.VIDEO && frames > 0) {
            return videos(owner, like, Math.min(frames, fingerprint.parts().size()));
        }
        boolean images = fingerprint.form() == Form.IMAGE && frames == 0;
        return new Match(
                owner, images ? Likeness.Kind.IMAGE : Likeness.Kind.VIDEO, Math.max(0, 1 - like.least / UNLIKE));
    }

    /** Of two videos the degree is how much of the shorter one is in the other. */
    private static @Nullable Match videos(long owner, Found like, int shorter) {
        if (like.frames < Math.min(SHARED_FRAMES, shorter)) {
            return null;
        }
        return new Match(owner, Likeness.Kind.VIDEO, Math.min(1, (double) like.frames / shorter));
    }

    /** What was found of one fingerprint so far. */
    private static final class Found {

        private int least = Integer.MAX_VALUE;
        private int frames;
        private int last = -1;

        void note(int position, int distance) {
            least = Math.min(least, distance);
            frames += position == last ? 0 : 1;
            last = position;
        }
    }
}
