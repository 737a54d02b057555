package dev.gradus.archfixture.edit;

import com.google.gson.Gson;

/** A library outside its room. */
final class UsesGson {
    Gson gson;
}
