"""Opening a store file, its migrations, and the small interface the rest of the store speaks SQL through."""
