const rows = [{sobjectType: 'Renewal__c', Zone__c: 'North'}];
export default rows;
