package dev.gradus.edit.lesson;

import dev.gradus.data.DataException;
import dev.gradus.edit.Document;
import dev.gradus.edit.LessonProjects;
import dev.gradus.edit.Sample;
import dev.gradus.edit.SampleProjects;
import java.util.Objects;
import java.util.Optional;

/** The project that a lesson opens. */
public sealed interface LessonStart {

    /** Empty for the project that is open already. */
    Optional<Document> document() throws DataException;

    /** A sample of the gallery, or one of the projects made for lessons, by its id. */
    record OfSample(String id) implements LessonStart {
        public OfSample {
            if (find(id).isEmpty()) {
                throw new IllegalArgumentException("There is no sample called “" + id + "”.");
            }
        }

        private static Optional<Sample> find(String id) {
            return SampleProjects.find(id).or(() -> LessonProjects.find(id));
        }

        public Sample sample() {
            return find(id).orElseThrow();
        }

        @Override
        public Optional<Document> document() throws DataException {
            return Optional.of(sample().document());
        }
    }

    /** A project that stands in the lesson's own file. */
    record OfProject(Document project) implements LessonStart {
        public OfProject {
            Objects.requireNonNull(project);
        }

        @Override
        public Optional<Document> document() {
            return Optional.of(project);
        }
    }
}
