package org.marsad.submission.internal;

import java.time.LocalDate;
import org.marsad.submission.Channel;

/**
 * How something came that staff entered on a submitter's behalf.
 *
 * @param by staff username of who entered it, and takes no further part
 * @param receivedOn the day on which it had reached the team
 */
public record Entry(Channel channel, String by, LocalDate receivedOn) {}
