package org.marsad.promise.web;

import org.marsad.promise.LocalizedText;
import org.marsad.promise.internal.editing.Proposal;

/** A proposal that waits for somebody, with the title of its promise. */
record OpenProposal(Proposal proposal, LocalizedText title) {}
