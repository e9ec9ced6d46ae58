-- What a database that Camunda 7.24 wrote needs before Operaton opens it: the engine's group of administrators has another
-- name. With nobody in it the web applications send everybody to a page that makes an administrator, which we refuse.
insert into ACT_ID_GROUP (ID_, REV_, NAME_, TYPE_)
  select 'operaton-admin', 1, 'operaton-admin', TYPE_ from ACT_ID_GROUP where ID_ = 'camunda-admin';
update ACT_ID_MEMBERSHIP set GROUP_ID_ = 'operaton-admin' where GROUP_ID_ = 'camunda-admin';
update ACT_RU_AUTHORIZATION set GROUP_ID_ = 'operaton-admin' where GROUP_ID_ = 'camunda-admin';
update ACT_RU_AUTHORIZATION set RESOURCE_ID_ = 'operaton-admin' where RESOURCE_ID_ = 'camunda-admin';
delete from ACT_ID_GROUP where ID_ = 'camunda-admin';
