package org.marsad.security;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The port to the record of what the staff do. The filter chains ask it at their one door: before a request of somebody who
 * is logged in is carried out, and once it is over. The room that keeps the record decides what of it is noted.
 */
public interface StaffRecord {

    /** How somebody came in, went, or was kept out. */
    enum Passage {
        LOGGED_IN,
        LOGGED_OUT,
        /** The password was right and the one-time code was not. */
        CODE_REFUSED,
        /** A password was set by a link from an administrator. */
        PASSWORD_SET
    }

    /**
     * Notes what is about to be done. What this returns from stands in the record for good.
     *
     * @param username who is logged in
     * @throws NotRecordedException if it cannot be noted: then it must not be done
     */
    Noted begin(String username, HttpServletRequest request);

    /**
     * Notes that somebody who is logged in was refused what their role may not.
     *
     * @throws NotRecordedException if it cannot be noted
     */
    void refused(String username, HttpServletRequest request);

    /**
     * Notes that somebody came or went; only of accounts that exist.
     *
     * @throws NotRecordedException if it cannot be noted
     */
    void passed(String username, Passage passage);

    /** A request that was noted, or for which there is nothing to note. */
    interface Noted {

        /** What is to be carried out in its place: the same, with a body that can still be read. */
        HttpServletRequest request();

        /**
         * Says how it ended.
         *
         * @param status of the answer
         */
        void ended(int status);
    }
}
