package org.marsad.data.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.marsad.data.Feeds;
import org.marsad.data.internal.PromiseFeeds;
import org.marsad.promise.PromiseCatalogue;
import org.marsad.promise.Promises;
import org.springframework.stereotype.Controller;

/** The feeds in all of the site's languages side by side. */
@Controller
class FeedController extends FeedDocuments {

    FeedController(Feeds feeds, PromiseFeeds promiseFeeds, PromiseCatalogue catalogue, Promises promises) {
        super(feeds, promiseFeeds, catalogue, promises);
    }

    @Override
    @Nullable
    String language(Locale locale) {
        return null;
    }
}
