package org.marsad.data.web;

import java.util.Locale;
import org.marsad.data.Feeds;
import org.marsad.data.internal.PromiseFeeds;
import org.marsad.promise.InEveryLanguage;
import org.marsad.promise.PromiseCatalogue;
import org.marsad.promise.Promises;
import org.springframework.stereotype.Controller;

/** The feeds in one language, for who reads them in a feed reader; their entries have the same ids. */
@Controller
@InEveryLanguage
class LanguageFeedController extends FeedDocuments {

    LanguageFeedController(Feeds feeds, PromiseFeeds promiseFeeds, PromiseCatalogue catalogue, Promises promises) {
        super(feeds, promiseFeeds, catalogue, promises);
    }

    @Override
    String language(Locale locale) {
        return locale.getLanguage();
    }
}
