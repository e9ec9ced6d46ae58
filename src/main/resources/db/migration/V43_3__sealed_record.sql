-- Base64 of what is sealed is longer than the text. 43.4, in the room of verification, seals what is there.
alter table verification_round alter column summary set data type varchar(60000);
alter table verification_round alter column question set data type varchar(60000);
alter table verification_assessment alter column findings set data type varchar(60000);
alter table verification_assessment alter column event_date set data type varchar(200);
alter table verification_assessment alter column event_place set data type varchar(60000);
alter table editorial_decision alter column entry_text_ar set data type varchar(60000);
alter table editorial_decision alter column entry_text_en set data type varchar(60000);
alter table editorial_decision alter column justification set data type varchar(60000);
alter table editorial_decision alter column note set data type varchar(60000);
alter table public_copy_choice alter column reason set data type varchar(60000);
alter table rating_confirmation alter column note set data type varchar(60000);
alter table appeal_decision alter column note set data type varchar(60000);
alter table recusal alter column reason set data type varchar(60000);
alter table hand_over alter column reason set data type varchar(60000);
alter table submission_move alter column reason set data type varchar(60000);
alter table legal_hold alter column reason set data type varchar(60000);
